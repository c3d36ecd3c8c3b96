/** The messages of one person, oldest first, kept true by live events and by refetching. */
import { api } from './api.js';

const PAGE = 50;

export class Chat extends EventTarget {
  #touched = null; // ids that live events changed while a fetch was under way: newer than what it brings
  #older = null;
  #fresh = null;
  #stale = false;

  constructor(user) {
    super();
    this.user = user;
    this.messages = [];
    this.status = 'new'; // new | loading | ready | failed
    this.complete = false; // nothing older is left on the server
  }

  get last() {
    return this.messages.at(-1);
  }

  find(id) {
    return this.messages.find((message) => message.id === id) ?? null;
  }

  /** Brings the newest page; keeps older ones unless more than a page was missed. Asked during a fetch, it fetches once more. */
  refresh() {
    this.#stale = true;
    this.#fresh ??= this.#refreshUntilFresh().finally(() => { this.#fresh = null; });
    return this.#fresh;
  }

  async #refreshUntilFresh() {
    while (this.#stale) {
      this.#stale = false;
      await this.#refreshOnce();
    }
  }

  async #refreshOnce() {
    if (this.status !== 'ready') this.#become('loading');
    this.#touched = new Set();
    const page = await this.#fetch(null);
    if (!page) {
      if (this.status !== 'ready') this.#become('failed');
      return;
    }
    this.#merge(page);
    this.#become('ready');
  }

  /** Resolves when older messages are in place; calls at the same time share one request. */
  older() {
    if (this.complete || this.status !== 'ready' || !this.messages.length) return Promise.resolve();
    this.#older ??= this.#loadOlder().finally(() => { this.#older = null; });
    return this.#older;
  }

  async #loadOlder() {
    const page = await this.#fetch(this.messages[0].id);
    if (!page) return;
    this.complete = !page.more;
    const known = new Set(this.messages.map((message) => message.id));
    this.messages = [...page.messages.filter((message) => !known.has(message.id)), ...this.messages].sort(byId);
    this.#changed('older');
  }

  upsert(message) {
    if (this.status === 'new') return;
    this.#touched?.add(message.id);
    const at = this.messages.findIndex((known) => known.id === message.id);
    const isNew = at < 0;
    if (isNew && this.messages.length && message.id < this.messages[0].id) return; // not loaded yet, an edit far above
    if (isNew) this.messages = [...this.messages, message].sort(byId);
    else this.messages = this.messages.with(at, message);
    this.#changed(isNew ? 'message' : 'edit', message);
  }

  remove(id) {
    this.#touched?.add(id);
    if (!this.find(id)) return;
    this.messages = this.messages.filter((message) => message.id !== id);
    this.#changed('delete');
  }

  async #fetch(before) {
    try {
      return await api.chat(this.user, before, PAGE);
    } catch {
      return null;
    }
  }

  #merge({ messages, more }) {
    const touched = this.#touched;
    this.#touched = null;
    const first = messages[0]?.id ?? Infinity;
    const joins = more && this.messages.some((message) => message.id === first);
    if (!joins) this.complete = !more;
    const older = joins ? this.messages.filter((message) => message.id < first) : [];
    const live = this.messages.filter((message) => touched.has(message.id));
    const fetched = messages.filter((message) => !touched.has(message.id));
    this.messages = [...new Map([...older, ...fetched, ...live].map((message) => [message.id, message])).values()].sort(byId);
  }

  #become(status) {
    this.status = status;
    this.#changed('all');
  }

  #changed(kind, message = null) {
    this.dispatchEvent(new CustomEvent('change', { detail: { kind, message } }));
  }
}

const byId = (a, b) => a.id - b.id;
