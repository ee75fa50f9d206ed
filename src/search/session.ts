import { search } from './engine.ts';
import type { Hit } from './hit.ts';
import { renderHits } from './render.ts';

/** Where a search shows itself. */
export interface SearchView {
  status: HTMLElement;
  results: HTMLElement;
  /** Spoken by screen readers. */
  live: HTMLElement;
  listbox: boolean;
}

/** Runs searches one after the other, shows the newest and its states: empty, searching, found, nothing, failed. */
export class SearchSession {
  #view: SearchView;
  #base: string;
  #turn = 0;
  #hint: string;

  constructor(view: SearchView, base: string) {
    this.#view = view;
    this.#base = base;
    this.#hint = view.status.textContent.trim();
  }

  /** Searches and shows the hits. A query overtaken by a newer one shows nothing. Gives the hits shown. */
  async run(query: string): Promise<Hit[]> {
    const turn = ++this.#turn;
    if (query.trim() === '') {
      this.#show(this.#hint, []);
      return [];
    }
    const slow = setTimeout(() => turn === this.#turn && this.#say('Searching …'), 150);
    try {
      const hits = await search(query, this.#base);
      if (turn !== this.#turn) return [];
      if (hits.length > 0) this.#show(hits.length === 1 ? '1 result' : `${hits.length} results`, hits);
      else this.#show(this.#nothing(query), []);
      return hits;
    } catch {
      if (turn === this.#turn) this.#show(this.#failed(query), []);
      return [];
    } finally {
      clearTimeout(slow);
    }
  }

  #show(status: string | Node[], hits: Hit[]): void {
    this.#say(status);
    this.#view.results.replaceChildren(...(hits.length > 0 ? [renderHits(hits, { listbox: this.#view.listbox })] : []));
  }

  #say(status: string | Node[]): void {
    this.#view.status.replaceChildren(...(typeof status === 'string' ? [status] : status));
    this.#view.live.textContent = this.#view.status.textContent;
  }

  #nothing(query: string): Node[] {
    return [
      text(`Nothing found for “${query.trim()}”. Try fewer or other words, or look through the `),
      this.#link('topics/', 'topics'),
      text(' or the '),
      this.#link('glossary/', 'glossary'),
      text('.'),
    ];
  }

  #failed(query: string): Node[] {
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.className = 'link-button';
    retry.textContent = 'Try again';
    retry.addEventListener('click', () => void this.run(query));
    return [
      text('The search index could not be loaded. '),
      retry,
      text(', or look through the '),
      this.#link('topics/', 'topics'),
      text('.'),
    ];
  }

  #link(path: string, words: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = this.#base + path;
    link.textContent = words;
    return link;
  }
}

const text = (value: string): Text => document.createTextNode(value);
