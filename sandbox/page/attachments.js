/** The tray of things about to be sent: chosen, pasted or dropped; photos together, files together. */
import { el, iconButton } from './dom.js';
import { sizeText } from './format.js';
import { words } from './words.js';

const TYPES = /^image\/(jpeg|png|webp|gif|bmp|avif)$/;

export class Attachments {
  #urls = [];

  constructor(changed) {
    this.changed = changed;
    this.files = [];
    this.list = el('ul', { class: 'tray-list' });
    this.asFiles = el('input', { type: 'checkbox' });
    this.choice = el('label', { class: 'tray-choice' }, this.asFiles, words.asFiles);
    this.node = el('div', { class: 'tray', hidden: true }, this.list, this.choice);
  }

  add(files, { asFiles = false } = {}) {
    this.files.push(...files);
    if (asFiles) this.asFiles.checked = true;
    this.#show();
  }

  clear() {
    this.files = [];
    this.asFiles.checked = false;
    this.#show();
  }

  /** What to upload, in order: photos as one album, the rest as documents. */
  batches() {
    const photo = (file) => TYPES.test(file.type) && !this.asFiles.checked;
    const photos = this.files.filter(photo);
    const documents = this.files.filter((file) => !photo(file));
    return [{ kind: 'photo', files: photos }, { kind: 'document', files: documents }].filter((batch) => batch.files.length);
  }

  #show() {
    this.#urls.forEach(URL.revokeObjectURL);
    this.#urls = [];
    this.list.replaceChildren(...this.files.map((file) => this.#item(file)));
    this.node.hidden = !this.files.length;
    this.choice.hidden = !this.files.some((file) => TYPES.test(file.type));
    this.changed();
  }

  #item(file) {
    return el('li', {},
      TYPES.test(file.type) ? el('img', { src: this.#url(file), alt: '' }) : el('span', { class: 'tray-kind', text: file.name.split('.').pop().slice(0, 4) }),
      el('span', { class: 'tray-name', title: file.name }, el('span', { text: file.name }), el('small', { text: sizeText(file.size) })),
      iconButton('close', `${words.remove}: ${file.name}`, () => this.#remove(file)));
  }

  #url(file) {
    const url = URL.createObjectURL(file);
    this.#urls.push(url);
    return url;
  }

  #remove(file) {
    this.files = this.files.filter((known) => known !== file);
    this.#show();
  }
}
