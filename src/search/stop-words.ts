/** Words that carry no topic, English and French (folded): neither indexed nor searched. */
const english = `
a about above after again all also am an and any are as at be because been before being below between both but by can
could did do does doing don down during each few for from further had has have having he her here hers him his how i if
in into is it its itself just let ll me more most my no nor not now of off on once only or other our out over own re s
same she should so some such t than that the their them then there these they this those through to too under until up
us ve very was we were what when where which while who whom whose why will with would you your vs versus via per tell
explain many much mean does going go goes get gets got make makes made used using uses work works want happen happens
thing things way ways good better best well like really actually nearly almost possible something anything someone
people one ones nothing everything none use become becomes happened percent still already even ever yet just always never`;
const french = `
au aux avec ce ceci cela ces cet cette ceux chaque comment comme d dans de des du elle elles en entre est et etait etre
eux il ils j je l la le les leur leurs lui m ma mais meme mes mon n ne nos notre nous on ont ou par pas peu plus pour
pourquoi qu quand que quel quelle quelles quels qui quoi sa sans se sera ses si son sont sous sur ta te tes toi ton tu
un une vos votre vous c y est-ce deja tres alors ainsi aussi donc cela encore tout toute tous toutes fait faire faut peut
peuvent etc lors dont afin chez vers moins ca a-t-il trop pendant avant apres depuis lorsque puis car sinon plusieurs certains certaines toujours jamais assez beaucoup souvent
surtout parfois maintenant pourcent`;

const set = new Set(`${english} ${french}`.split(/\s+/));
const englishSet = new Set(english.split(/\s+/));
/** French words that may stand in an English query as well. */
const either = /^(?:.|on|me|ma|pour|sans|son|ton|ta|vers|car|tout|fait|par|ni)$/;

/** Whether a folded word says nothing about a topic. A single letter says nothing either; a digit may. */
export const isStopWord = (word: string): boolean => set.has(word) || /^[a-z]$/.test(word);

/** Whether a query is French: by an accent, or by a word that is French alone. */
export const isFrench = (query: string): boolean =>
  /[àâæçéèêëîïôœùûÿ]/i.test(query.normalize('NFC')) ||
  query
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => word !== '' && set.has(word) && !englishSet.has(word) && !either.test(word));
