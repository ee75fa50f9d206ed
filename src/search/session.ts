import { element } from './element.ts';
import type { Found, Hit } from './found.ts';
import { basePath, complete, forgetEngine, searchEngine } from './load.ts';
import { elsewhereMessage, failedMessage, foundMessage, nothingMessage } from './messages.ts';
import { nearTerms } from './near-terms.ts';
import type { Filters } from './pagefind.ts';
import { detailsOf, entriesOf } from './parts.ts';
import { asOptions, drawHit, partLink, type Drawing } from './render.ts';

/** Where a search shows itself. */
export interface SearchView {
  status: HTMLElement;
  results: HTMLElement;
  /** Spoken by screen readers. */
  live: HTMLElement;
  /** The results are options of a combobox. */
  listbox: boolean;
  /** Entries of the glossary and the sources follow when there are fewer pages than this: they cost 60 KB. */
  entriesBelow: number;
  /** How long results wait for their texts before they are drawn without, in milliseconds. */
  patience: number;
  /** Told when there are other results. */
  changed?: () => void;
}

/** What to search. */
export interface Request {
  query: string;
  filters?: Filters;
  /** As typed, without correcting errors. */
  exact?: boolean;
  /** Address of the same search without filters. */
  unfiltered?: string | undefined;
}

const mostHits = 10;
const entriesHead = 'In the glossary and the sources';
/** How long a reader types nothing before texts are fetched for excerpts, in milliseconds. */
const pause = 120;
const quiet = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Runs searches, shows the newest and its states: empty, searching, found, nothing, failed. */
export class SearchSession {
  readonly #view: SearchView;
  readonly #hint: Node[];
  #turn = 0;
  #query = '';
  #speak: ReturnType<typeof setTimeout> | undefined;
  /** Words to mark on the page that a result leads to, by its path. */
  readonly forms = new Map<string, string[]>();

  constructor(view: SearchView) {
    this.#view = view;
    this.#hint = [...view.status.childNodes].filter((node) => node.nodeName !== 'NOSCRIPT');
  }

  /** Searches and shows the results. A search overtaken by a newer one shows nothing. */
  async run(request: Request): Promise<void> {
    const turn = ++this.#turn;
    const { query, filters = {}, exact = false } = request;
    this.#query = query;
    const newest = (): boolean => turn === this.#turn;
    const again = (changes: Partial<Request>) => () => void this.run({ ...request, ...changes });
    if (query.trim() === '') return this.#show(this.#hint, []);

    // A search that is quick says nothing in between; the former results stay until there are new ones.
    const slow = setTimeout(() => newest() && this.#say(['Searching …']), 200);
    try {
      const found = await complete(async () => (await searchEngine()).search(query, { filters, exact }));
      if (!newest()) return;
      const hits = found.hits.slice(0, mostHits);
      const drawings = hits.map((hit) => drawHit(hit, basePath(), this.#view.listbox));
      const known = hits.every(({ head }) => this.forms.has(basePath() + head.path));
      const { patience } = this.#view;
      const details = known || patience > 0 ? this.#details(hits, drawings, found) : undefined;
      details?.catch(() => undefined);
      // Results grow when their texts come: those that are here, or will soon be, are waited for.
      if (details) await Promise.race([details, quiet(patience)]);
      if (!newest()) return;
      if (hits.length > 0) this.#show(foundMessage(query, { ...found, hits }, again({ exact: true })), drawings);
      clearTimeout(slow);
      const entries = hits.length < this.#view.entriesBelow ? this.#entries(found) : undefined;
      // Texts are not fetched for results that the next key overtakes.
      if (!details) await quiet(pause);
      if (newest()) await (details ?? this.#details(hits, drawings, found));
      // Entries that do not come take no page away.
      const links = (await (hits.length > 0 ? entries?.catch(() => undefined) : entries)) ?? [];
      if (!newest()) return;
      if (hits.length === 0) await this.#none(request, found, links, newest);
      this.#append(links);
    } catch {
      if (!newest()) return;
      forgetEngine();
      this.#show(failedMessage(basePath(), again({})), []);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Puts the words found into the results, all at once; summaries stand there until then. */
  async #details(hits: Hit[], drawings: Drawing[], found: Found): Promise<void> {
    const all = await complete(() => Promise.all(hits.map((hit) => detailsOf(hit, found))));
    all.forEach((details, place) => {
      drawings[place]!.show(details);
      this.forms.set(basePath() + hits[place]!.head.path, details.forms);
    });
    if (this.#view.listbox) asOptions(this.#view.results);
  }

  /** Entries of the glossary and the sources that have all words of the query. */
  async #entries(found: Found): Promise<HTMLAnchorElement[]> {
    const all = found.weights.reduce((sum, weight) => sum + weight, 0);
    const lists = await Promise.all(
      found.lists.map(async (list) => {
        const whole = (await entriesOf(list, found)).filter(({ weight }) => weight >= all);
        return whole.map((part) => partLink(part, basePath() + list.head.path, 'data-record'));
      }),
    );
    return lists.flat();
  }

  async #none(request: Request, found: Found, links: HTMLAnchorElement[], newest: () => boolean): Promise<void> {
    const { query, filters, unfiltered } = request;
    if (links.length > 0) return this.#show(elsewhereMessage(query, found), []);
    const filtered = Boolean(filters?.part || filters?.topic);
    const terms = filtered ? [] : await nearTerms(query).catch(() => []);
    if (newest()) this.#show(nothingMessage(query, basePath(), filtered ? unfiltered : undefined, terms), []);
  }

  #append(links: HTMLAnchorElement[]): void {
    const { results, listbox, status } = this.#view;
    if (links.length === 0) return;
    const entries = listbox
      ? element('div', { class: 'entries', role: 'group', 'aria-label': entriesHead }, ...links)
      : element(
          'section',
          { class: 'entries' },
          element('h2', { class: 'list-head' }, entriesHead),
          element('ul', { class: 'result-list' }, ...links.map((link) => element('li', {}, link))),
        );
    results.append(entries);
    results.hidden = false;
    if (listbox) asOptions(results);
    const count = links.length === 1 ? '1 entry' : `${links.length} entries`;
    this.#announce(`${status.textContent}, and ${count} of the glossary and the sources`);
    this.#view.changed?.();
  }

  #show(status: (Node | string)[], drawings: Drawing[]): void {
    const { results, listbox } = this.#view;
    // Says whose results these are, to those who wait for them from outside.
    results.dataset.query = this.#query;
    this.#say(status);
    const list = element(listbox ? 'div' : 'ol', { class: 'result-list' }, ...drawings.map(({ item }) => item));
    results.replaceChildren(...(drawings.length > 0 ? [list] : []));
    results.hidden = drawings.length === 0;
    if (listbox) asOptions(results);
    this.#view.changed?.();
  }

  #say(status: (Node | string)[]): void {
    this.#view.status.replaceChildren(...status);
    this.#announce(this.#view.status.textContent);
  }

  /** Spoken when the reader pauses, not at every key. */
  #announce(text: string): void {
    clearTimeout(this.#speak);
    this.#speak = setTimeout(() => (this.#view.live.textContent = text), 400);
  }
}
