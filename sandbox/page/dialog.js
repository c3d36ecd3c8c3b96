/** Windows over the page, and the short notices inside a pane. */
import { el, iconButton } from './dom.js';
import { words } from './words.js';

/** A modal window; resolves with what `finish(value)` was given, or null when it was closed. */
export function ask(title, build) {
  return new Promise((resolve) => {
    let answer = null;
    const dialog = el('dialog', { class: 'window', 'aria-label': title });
    const finish = (value) => { answer = value; dialog.close(); };
    dialog.append(
      el('header', { class: 'window-head' }, el('h2', { text: title }), iconButton('close', words.close, () => dialog.close())),
      ...[build(finish)].flat());
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener('close', () => { dialog.remove(); resolve(answer); });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('input, .default')?.focus();
  });
}

/** The name of a new person, or null. */
export const askName = () => ask(words.newPerson, (finish) => {
  const input = el('input', { type: 'text', maxlength: '64', autocomplete: 'off', 'aria-label': words.newPersonName, placeholder: words.newPersonName });
  const submit = (event) => {
    event.preventDefault();
    if (input.value.trim()) finish(input.value.trim());
    else input.focus();
  };
  return el('form', { class: 'window-body', onsubmit: submit },
    input,
    el('p', { class: 'hint', text: words.newPersonHint }),
    el('div', { class: 'window-actions' },
      el('button', { type: 'button', class: 'plain', text: words.cancel, onclick: () => finish(null) }),
      el('button', { type: 'submit', class: 'filled', text: words.create })));
});

/** An address that is shown, not followed. */
export const showLink = (url) => ask(words.linkTitle, (finish) => el('div', { class: 'window-body' },
  el('p', { text: words.linkText }),
  el('p', { class: 'address', text: url }),
  el('div', { class: 'window-actions' },
    el('button', { type: 'button', class: 'plain', text: words.close, onclick: () => finish(null) }),
    el('button', { type: 'button', class: 'filled default', text: words.copy, onclick: () => finish('copy') }))));

/** Notices of one pane: a toast that goes by itself and an alert that waits for «Понятно». */
export class Notices {
  #timer = 0;

  constructor() {
    this.toastNode = el('div', { class: 'toast', role: 'status', hidden: true });
    this.alertNode = el('div', { class: 'alert-cover', hidden: true });
    this.node = el('div', { class: 'notices' }, this.toastNode, this.alertNode);
  }

  toast(text) {
    clearTimeout(this.#timer);
    this.toastNode.textContent = text;
    this.toastNode.hidden = false;
    this.#timer = setTimeout(() => { this.toastNode.hidden = true; }, 2500 + 45 * text.length);
  }

  alert(title, text) {
    const back = document.activeElement;
    const close = () => {
      this.alertNode.hidden = true;
      if (back?.isConnected) back.focus({ preventScroll: true });
    };
    const fine = el('button', { type: 'button', class: 'plain', text: words.fine, onclick: close });
    this.alertNode.replaceChildren(el('div', { class: 'alert', role: 'alertdialog', 'aria-label': title, onkeydown: (event) => { if (event.key === 'Escape') close(); } },
      el('h2', { text: title }), el('p', { text }), el('div', { class: 'window-actions' }, fine)));
    this.alertNode.hidden = false;
    fine.focus({ preventScroll: true });
  }
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el('textarea', { class: 'offscreen' });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
