/** Words that carry no topic, English and French (folded): neither indexed nor searched. */
const english = `
a about above across actually after again against all almost already also although always am among an and any anyone anything
are around as at away be became because become becomes been before behind being below between beyond both but by came can
cannot come comes could did do does doing don done down during each either else enough even ever every everything explain few
for from further get gets getting give given gives go goes going gone good got had happen happened happens hardly has have
having he hence her here hers him his how however i if in instead into is it its itself just keep keeps know known less let
like likely ll made make makes making many may maybe me mean means meant might more most much must my near nearly neither
never no nobody none nor not nothing now of off often on once one ones only onto or other others ought our out over own per
people percent perhaps please possible quite rather re really s same say says seem seems shall she should show since so some
someone something sometimes still such t take takes tell than that the their them then there therefore these they thing
things think this those though through thus till to together too toward towards under unless until up upon us use used uses
using usually ve versus very via vs want was way ways we well went were what whatever when where whether which while who
whole whom whose why will with within without would yes yet you your`;
const french = `
a afin ai aient ailleurs ainsi alors apres as assez au aucun aucune aujourd aupres aussi autant autour autre autres aux avaient
avait avant avec avez avoir avons ayant beaucoup bien bientot c ca car ce ceci cela celle celles celui cependant certaines
certains ces cet cette ceux chacun chacune chaque chez combien comme comment contre d dans davantage de deja depuis derriere
des desormais dessous dessus devant devenir devient devrait doit doivent donc dont du durant elle elles en encore enfin
ensuite entre est et etaient etait etant etc ete etre eu eux faire fais fait faite faites fallait faudrait faut font fut hors
hui il ils j jamais je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma maintenant
mais malgre me meme memes mes mieux moi moins mon n ne neanmoins ni non nos notre nous on ont or ou par parce parfois parmi
pas pendant peu peut peuvent peux plupart plus plusieurs plutot pour pourcent pourquoi pourrait pourtant pouvait pouvoir
presque puis puisque qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi quoique rien s sa sans se selon
sera serait seront ses seulement si sinon soi soit sommes son sont souvent sous suis sur surtout t ta tandis tant te tel telle
telles tels tes toi ton toujours tous tout toute toutefois toutes tres trop tu un une va vais vers veut veux voici voila voire
vont vos votre vous vraiment y`;

const set = new Set(`${english} ${french}`.split(/\s+/));
const englishSet = new Set(english.split(/\s+/));
/** French words that may stand in an English query as well. */
const either =
  /^(?:.|ai|as|ce|comment|contre|des|du|est|et|etc|eu|on|me|ma|mes|or|pour|sans|se|si|son|ton|ta|tes|va|vers|car|tout|fait|fut|par|ni|tel)$/;

/** Whether a folded word says nothing about a topic. A single letter says nothing either; a digit may. */
export const isStopWord = (word: string): boolean => set.has(word) || /^[a-z]$/.test(word);

/** Whether a query is French: by an accent, or by a word that is French alone. */
export const isFrench = (query: string): boolean =>
  /[àâæçéèêëîïôœùûÿ]/i.test(query.normalize('NFC')) ||
  query
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => word !== '' && set.has(word) && !englishSet.has(word) && !either.test(word));
