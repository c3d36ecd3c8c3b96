/** The bot's commands as it set them, and the list that opens when a message begins with «/». */
import { el } from './dom.js';
import { words } from './words.js';

/** The narrowest scope wins, Russian before any language, as in a Russian Telegram. */
export function commandsFor(profile, user) {
  for (const scope of [`chat:${user}`, 'all_private_chats:', 'default:']) {
    for (const language of ['ru', '']) {
      const found = profile[`commands:${language}:${scope}`]?.commands;
      if (found?.length) return found;
    }
  }
  return [];
}

export const descriptionOf = (profile) => profile['description:ru']?.description || profile['description:']?.description || '';

export class CommandList {
  /** @param {(text: string) => void} chosen gets «/command» */
  constructor(chosen) {
    this.chosen = chosen;
    this.commands = [];
    this.node = el('div', { class: 'commands', role: 'listbox', 'aria-label': words.commands, hidden: true });
  }

  /** Shows what fits the text so far; anything that is no lonely /command closes the list. */
  suggest(text) {
    const typed = /^\/([a-z0-9_]*)$/i.exec(text)?.[1].toLowerCase();
    this.#show(typed === undefined ? [] : this.commands.filter((each) => each.command.startsWith(typed)));
  }

  toggle() {
    this.#show(this.node.hidden ? this.commands : []);
  }

  close() {
    this.#show([]);
  }

  /** After a press inside the list has had its turn. */
  closeSoon() {
    setTimeout(() => { if (!this.node.contains(document.activeElement)) this.close(); }, 150);
  }

  /** Arrows, Enter and Escape while the list is open; true when the key was the list's. */
  key(event) {
    if (this.node.hidden) return false;
    const options = [...this.node.children];
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && !event.shiftKey) options[Math.max(0, at)].click();
    else if (step) this.#mark(options, (at + step + options.length) % options.length);
    else return false;
    event.preventDefault();
    return true;
  }

  #show(commands) {
    this.node.hidden = !commands.length;
    this.node.replaceChildren(...commands.map((each, n) => el('button', {
      type: 'button', role: 'option', tabindex: '-1', 'aria-selected': String(n === 0),
      onclick: () => { this.close(); this.chosen(`/${each.command}`); },
    }, el('b', { text: `/${each.command}` }), el('span', { text: each.description }))));
  }

  #mark(options, at) {
    options.forEach((option, n) => option.setAttribute('aria-selected', String(n === at)));
    options[at].scrollIntoView({ block: 'nearest' });
  }
}
