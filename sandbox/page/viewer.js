/** A photo over the whole window: arrows walk through an album, Escape or a click beside closes. */
import { el, iconButton } from './dom.js';
import { words } from './words.js';

export function openPhotos(photos, start) {
  let at = start;
  const image = el('img', { alt: words.photo });
  const save = el('a', { class: 'viewer-save', download: '', text: words.download });
  const dialog = el('dialog', { class: 'viewer', 'aria-label': words.photo },
    el('div', { class: 'viewer-bar' }, save, iconButton('close', words.close, () => dialog.close())), image);
  const show = (index) => {
    at = (index + photos.length) % photos.length;
    image.src = photos[at].url;
    save.href = photos[at].url;
  };
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') show(at + 1);
    if (event.key === 'ArrowLeft') show(at - 1);
  });
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  image.addEventListener('click', () => (photos.length > 1 ? show(at + 1) : dialog.close()));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  show(start);
  dialog.showModal();
}
