import type { Filters, Found, Hit } from './hit.ts';
import { basePath, searchEngine } from './load.ts';
import { elsewhereMessage, failedMessage, foundMessage, nothingMessage } from './messages.ts';
import { drawRecords, moreLink } from './records.ts';
import { drawHits, type Drawing } from './render.ts';

/** Where a search shows itself. */
export interface SearchView {
  status: HTMLElement;
  results: HTMLElement;
  /** Spoken by screen readers. */
  live: HTMLElement;
  /** The results are options of a combobox. */
  listbox: boolean;
  /** Pagefind's answers follow when there are fewer pages than this: its engine weighs more than all other files. */
  recordsBelow: number;
  /** Told when there are other results, and when some were added to them. */
  changed?: () => void;
  added?: () => void;
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

/** How long a reader types nothing before texts are fetched for excerpts, and before Pagefind is asked, in milliseconds. */
const excerptPause = 120;
const recordsPause = 350;
const quiet = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Runs searches, shows the newest and its states: empty, searching, found, nothing, failed. */
export class SearchSession {
  readonly #view: SearchView;
  readonly #hint: Node[];
  #turn = 0;
  #query = '';
  #speak: ReturnType<typeof setTimeout> | undefined;
  /** What is shown. */
  found: Found | undefined;

  constructor(view: SearchView) {
    this.#view = view;
    this.#hint = [...view.status.childNodes].filter((node) => node.nodeName !== 'NOSCRIPT');
  }

  /** Searches and shows the hits. A search overtaken by a newer one shows nothing. */
  async run(request: Request): Promise<void> {
    const turn = ++this.#turn;
    this.#query = request.query;
    const { query, filters = {}, exact = false } = request;
    const again = (changes: Partial<Request>) => () => void this.run({ ...request, ...changes });
    if (query.trim() === '') return void this.#show(this.#hint, undefined);

    // A search that is quick says nothing in between; the former results stay until there are new ones.
    const slow = setTimeout(() => turn === this.#turn && this.#say(['Searching …']), 200);
    try {
      const found = await searchEngine().search(query, { filters, exact });
      if (turn !== this.#turn) return;
      const filtered = Boolean(filters.part || filters.topic);
      const message =
        found.hits.length > 0
          ? foundMessage(query, found, again({ exact: true }))
          : nothingMessage(query, basePath(), filtered ? request.unfiltered : undefined);
      const drawing = this.#show(message, found);
      clearTimeout(slow);
      if (drawing) await this.#excerpts(found, turn, drawing);
      // Records have no part and no topic.
      if (filtered || turn !== this.#turn) return;
      if (found.hits.length < this.#view.recordsBelow) await this.#records(request, found, turn);
    } catch {
      if (turn === this.#turn) this.#show(failedMessage(basePath(), again({})), undefined);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Puts the words found into the results, the first ones first; summaries stand there until then. */
  async #excerpts(found: Found, turn: number, drawing: Drawing): Promise<void> {
    const one = async (hit: Hit): Promise<void> => {
      // A summary is a fair excerpt: without the text there is still a result.
      await searchEngine()
        .addExcerpts(hit, found)
        .catch(() => undefined);
      if (turn === this.#turn) drawing.update(hit);
    };
    // Texts are not fetched for results that the next key overtakes.
    const { store } = searchEngine();
    if (!store.hasTexts(found.hits.map(({ page }) => page))) await quiet(excerptPause);
    if (turn !== this.#turn) return;
    await Promise.all(found.hits.slice(0, 4).map(one));
    if (turn === this.#turn) await Promise.all(found.hits.slice(4).map(one));
  }

  /** Adds what Pagefind finds below the pages, once the reader pauses. Without it the pages are still there. */
  async #records({ query }: Request, found: Found, turn: number): Promise<void> {
    await quiet(recordsPause);
    if (turn !== this.#turn) return;
    const records = await drawRecords(found, this.#view.listbox).catch(() => undefined);
    if (!records || turn !== this.#turn) return;
    if (found.hits.length === 0) this.#say(elsewhereMessage(query, found));
    this.#view.results.append(records);
    this.#view.results.hidden = false;
    this.#view.added?.();
  }

  #show(status: (Node | string)[], found: Found | undefined): Drawing | undefined {
    this.found = found;
    // Says whose results these are, to those who wait for them from outside.
    this.#view.results.dataset.query = this.#query;
    this.#say(status);
    const hits = found?.hits ?? [];
    const drawing = hits.length > 0 ? drawHits(hits, this.#view.listbox) : undefined;
    const more = hits.length >= this.#view.recordsBelow ? [moreLink(this.#query)] : [];
    this.#view.results.replaceChildren(...(drawing ? [drawing.root, ...more] : []));
    this.#view.results.hidden = !drawing;
    this.#view.changed?.();
    return drawing;
  }

  #say(status: (Node | string)[]): void {
    this.#view.status.replaceChildren(...status);
    clearTimeout(this.#speak);
    // Spoken when the reader pauses, not at every key.
    this.#speak = setTimeout(() => (this.#view.live.textContent = this.#view.status.textContent), 400);
  }
}
