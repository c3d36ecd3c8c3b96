/** Dates, sizes and durations as a Russian reader expects them, in the municipality's time zone. */
import { words } from './words.js';

let formats = build('Europe/Moscow');

function build(timeZone) {
  const make = (options) => new Intl.DateTimeFormat('ru-RU', { timeZone, ...options });
  return {
    timeZone,
    time: make({ hour: '2-digit', minute: '2-digit' }),
    weekday: make({ weekday: 'short' }),
    day: make({ day: 'numeric', month: 'long' }),
    dayYear: make({ day: 'numeric', month: 'long', year: 'numeric' }),
    full: make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    key: new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
    parts: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  };
}

/** Takes an IANA name; an unknown one leaves the zone as it was. */
export function setZone(timeZone) {
  if (!timeZone || timeZone === formats.timeZone) return;
  try {
    formats = build(timeZone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

/** «пн, 23 ноября, 15:04» */
export const clockText = (date) => `${formats.weekday.format(date)}, ${formats.day.format(date)}, ${formats.time.format(date)}`;
export const fullText = (date) => `${formats.full.format(date)} (${formats.timeZone})`;
export const timeText = (unix) => formats.time.format(unix * 1000);
export const dayKey = (unix) => formats.key.format(unix * 1000);

/** «Сегодня», «Вчера», «23 ноября», and the year only where it is another one. */
export function dayText(unix, now) {
  const key = dayKey(unix);
  if (key === formats.key.format(now)) return words.today;
  if (key === formats.key.format(new Date(now.getTime() - 86_400_000))) return words.yesterday;
  const sameYear = key.slice(0, 4) === formats.key.format(now).slice(0, 4);
  return (sameYear ? formats.day : formats.dayYear).format(unix * 1000);
}

/** Seconds from `now` to the next time the wall shows hour:minute; never zero. */
export function secondsUntil(now, hour, minute) {
  const shown = Object.fromEntries(formats.parts.formatToParts(now).map((part) => [part.type, Number(part.value)]));
  const since = shown.hour * 3600 + shown.minute * 60 + shown.second;
  const wait = hour * 3600 + minute * 60 - since;
  return wait > 0 ? wait : wait + 86_400;
}

const decimal = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 });

export function sizeText(bytes) {
  if (!Number.isFinite(bytes)) return '';
  if (bytes < 1024) return `${bytes}\u00a0Б`;
  if (bytes < 1024 * 1024) return `${decimal.format(bytes / 1024)}\u00a0КБ`;
  return `${decimal.format(bytes / 1024 / 1024)}\u00a0МБ`;
}

export function durationText(seconds) {
  const whole = Math.max(0, Math.round(seconds || 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
