/** Photos, albums, files, voice messages, stickers and polls inside a bubble. */
import { el, icon } from './dom.js';
import { durationText, sizeText } from './format.js';
import { openPhotos } from './viewer.js';
import { words } from './words.js';

export function media(messages) {
  const photos = messages.filter((message) => message.photo);
  const others = messages.filter((message) => !message.photo);
  return [photos.length ? album(photos) : null, ...others.map(attachment)].filter(Boolean);
}

function attachment(message) {
  if (message.sticker) return sticker(message.sticker);
  if (message.voice) return voice(message.voice, message.id);
  if (message.poll) return poll(message.poll);
  if (message.contact) return contact(message.contact);
  if (message.video) return file({ name: words.video, ...message.video });
  return message.document ? file(message.document) : null;
}

function album(messages) {
  const label = messages.length > 1 ? words.album(messages.length) : words.photo;
  const tiles = messages.map((message, at) => tile(message.photo, messages, at));
  return el('div', { class: `album album-${Math.min(tiles.length, 10)}`, role: 'group', 'aria-label': label }, tiles);
}

/** The place of a photo is kept before it arrives, so that nothing jumps. */
function tile(photo, messages, at) {
  const ratio = photo.w && photo.h ? Math.min(2.4, Math.max(0.56, photo.w / photo.h)) : 1.4;
  const image = el('img', { src: photo.url, alt: words.photo, loading: 'lazy', decoding: 'async', draggable: 'false' });
  return el('button', {
    type: 'button',
    class: 'tile',
    'aria-label': words.openPhoto,
    style: { '--ratio': ratio, '--width': `${photo.w || 640}px` },
    onclick: () => openPhotos(messages.map((message) => message.photo), at),
  }, image);
}

function file(document) {
  const kind = /\.([\p{L}\d]{1,5})$/u.exec(document.name ?? '')?.[1] ?? '';
  return el('a', { class: 'file', href: document.url, download: document.name ?? '', title: words.download },
    el('span', { class: 'file-icon', data: { kind: kind.toLowerCase() }, 'aria-hidden': 'true' }, kind ? kind.toLowerCase() : icon('file')),
    el('span', { class: 'file-about' },
      el('span', { class: 'file-name', text: document.name || words.document }),
      el('span', { class: 'file-size', text: [sizeText(document.size), words.download.toLowerCase()].filter(Boolean).join(' · ') })));
}

const bars = [5, 9, 14, 8, 17, 12, 6, 10, 18, 13, 7, 11, 16, 9, 5, 8, 13, 17, 10, 6, 12, 8, 5, 9, 6, 4];

function voice(facts) {
  const audio = new Audio();
  const button = el('button', { type: 'button', class: 'voice-play', 'aria-label': words.play }, icon('play'));
  const show = (playing) => {
    button.replaceChildren(icon(playing ? 'pause' : 'play'));
    button.setAttribute('aria-label', playing ? words.pause : words.play);
  };
  audio.preload = 'none';
  audio.addEventListener('ended', () => show(false));
  audio.addEventListener('pause', () => show(false));
  audio.addEventListener('play', () => show(true));
  button.addEventListener('click', () => {
    audio.src ||= facts.url;
    if (audio.paused) audio.play().catch(() => show(false));
    else audio.pause();
  });
  return el('div', { class: 'voice', role: 'group', 'aria-label': words.voice },
    button,
    el('span', { class: 'voice-wave', 'aria-hidden': 'true' }, bars.map((height) => el('i', { style: { '--h': `${height}px` } }))),
    el('span', { class: 'voice-time', text: facts.duration ? durationText(facts.duration) : words.voice }));
}

function sticker(facts) {
  const image = facts.url && el('img', { src: facts.url, alt: facts.emoji || words.sticker, loading: 'lazy', draggable: 'false' });
  return el('div', { class: 'sticker' }, image || el('span', { text: facts.emoji || words.sticker }));
}

function poll(facts) {
  return el('div', { class: 'poll' },
    el('p', { class: 'poll-question', text: facts.question ?? words.poll }),
    el('p', { class: 'poll-note', text: `${words.poll} · ${words.pollNote}` }),
    el('ul', {}, (facts.options ?? []).map((option) => el('li', { text: option.text ?? option }))));
}

function contact(facts) {
  const name = [facts.first_name, facts.last_name].filter(Boolean).join(' ');
  return el('div', { class: 'poll' },
    el('p', { class: 'poll-question', text: name || words.contact }),
    el('p', { class: 'poll-note', text: [words.contact, facts.phone_number].filter(Boolean).join(' · ') }));
}
