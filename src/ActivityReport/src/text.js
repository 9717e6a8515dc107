// Times and numbers as the page shows them: always UTC, in every country the same.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86400000;

export const number = value => value.toLocaleString('en-US');

export const exactTime = time => new Date(time).toISOString().replace('T', ' ').replace('Z', '');

export const shortTime = time => exactTime(time).slice(0, 19);

// A mark of an axis whose marks are so many milliseconds apart.
export function mark(time, apart) {
  const date = new Date(time);
  const day = `${String(date.getUTCDate()).padStart(2, '0')} ${MONTHS[date.getUTCMonth()]}`;
  const isMidnight = time % DAY === 0;
  return apart >= 28 * DAY ? `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
    : apart >= DAY || isMidnight ? day
    : apart >= 60000 ? exactTime(time).slice(11, 16)
    : exactTime(time).slice(11, 19);
}

// What was typed into a field, as UTC; null where it is no time.
export function readTime(text) {
  const match = /^\s*(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?Z?\s*$/.exec(text);
  const time = match ? Date.parse(`${match[1]}T${match[2] ?? '00:00'}Z`) : NaN;
  return Number.isNaN(time) ? null : time;
}

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) {
      made[key] = value;
    } else {
      made.setAttribute(key, value);
    }
  }

  made.append(...children);
  return made;
}
