// Which events are shown: by filters, and by the stretch of time that is zoomed to.

const SEARCHED = ['subject', 'sender', 'detail', 'target', 'clientIP', 'userName', 'mailbox', 'folder', 'activityIdType', 'client', 'application', 'file', 'result', 'clientSessionId'];
const SHORTEST = 1000;

export class Selection {
  #events;
  #rowLists;
  #listeners = [];

  constructor(events, rowLists) {
    this.#events = events;
    this.#rowLists = rowLists;
    const last = events.count - 1;
    const pad = Math.max((events.time[last] - events.time[0]) * 0.01, 30000);
    this.full = { min: events.time[0] - pad, max: events.time[last] + pad };
    this.range = { ...this.full };
    this.text = '';
    this.categories = new Set();
    this.columns = new Map();
    this.shown = null;
    this.withoutServices = false;
    this.#filter();
    this.#cut();
  }

  onChange(listener) {
    this.#listeners.push(listener);
  }

  get isZoomed() {
    return this.range.min > this.full.min || this.range.max < this.full.max;
  }

  get isFiltered() {
    return this.text !== '' || this.categories.size > 0 || this.columns.size > 0 || this.shown !== null || this.withoutServices;
  }

  setText(text) {
    this.text = text;
    this.#refilter();
  }

  toggleCategory(name) {
    if (!this.categories.delete(name)) {
      this.categories.add(name);
    }

    this.#refilter();
  }

  toggleServices() {
    this.withoutServices = !this.withoutServices;
    this.#refilter();
  }

  // A column and the number of the text that it must hold; 0 for any.
  setColumn(name, number) {
    if (number) {
      this.columns.set(name, number);
    } else {
      this.columns.delete(name);
    }

    this.#refilter();
  }

  // What a "show" button names: column:number, or rows:list. It takes the place of all other filters.
  show(key, name) {
    const [kind, number] = [key.slice(0, key.indexOf(':')), Number(key.slice(key.indexOf(':') + 1))];
    this.#forget();
    this.shown = kind === 'rows' ? { name, rows: new Set(this.#rowLists[number]) } : { name, column: kind, number };
    this.#filter();
    if (this.matching.length > 0) {
      const first = this.#events.time[this.matching[0]];
      const last = this.#events.time[this.matching[this.matching.length - 1]];
      const pad = Math.max((last - first) * 0.1, 60000);
      this.range = this.#clamp(first - pad, last + pad);
    }

    this.#cut();
    this.#tell();
  }

  clearShown() {
    this.shown = null;
    this.#refilter();
  }

  clear() {
    this.#forget();
    this.range = { ...this.full };
    this.#refilter();
  }

  zoom(min, max) {
    this.range = this.#clamp(min, max);
    this.#cut();
    this.#tell();
  }

  // A factor below 1 zooms in; "at" is the moment that keeps its place.
  zoomBy(factor, at = (this.range.min + this.range.max) / 2) {
    this.zoom(at - (at - this.range.min) * factor, at + (this.range.max - at) * factor);
  }

  moveBy(part) {
    const length = this.range.max - this.range.min;
    const by = Math.min(Math.max(length * part, this.full.min - this.range.min), this.full.max - this.range.max);
    this.zoom(this.range.min + by, this.range.max + by);
  }

  resetZoom() {
    this.zoom(this.full.min, this.full.max);
  }

  // The place in a list of rows, which is in order of time, of the first at or after a time.
  firstFrom(rows, time) {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#events.time[rows[middle]] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }

    return low;
  }

  #forget() {
    this.text = '';
    this.categories.clear();
    this.columns.clear();
    this.shown = null;
    this.withoutServices = false;
  }

  #clamp(min, max) {
    const middle = (min + max) / 2;
    const half = Math.max(max - min, SHORTEST) / 2;
    const from = Math.max(middle - half, this.full.min);
    return { min: Math.min(from, this.full.max - SHORTEST), max: Math.max(Math.min(middle + half, this.full.max), from + SHORTEST) };
  }

  #refilter() {
    this.#filter();
    this.#cut();
    this.#tell();
  }

  #cut() {
    const from = this.firstFrom(this.matching, this.range.min);
    const to = this.firstFrom(this.matching, this.range.max + 0.5);
    this.rows = this.matching.subarray(from, to);
  }

  #tell() {
    for (const listener of this.#listeners) {
      listener();
    }
  }

  #filter() {
    const tests = this.#tests();
    const rows = new Uint32Array(this.#events.count);
    let count = 0;
    for (let row = 0; row < rows.length; row++) {
      if (tests.every(test => test(row))) {
        rows[count++] = row;
      }
    }

    this.matching = rows.subarray(0, count);
  }

  #tests() {
    const columns = this.#events.columns;
    const tests = [...this.columns].map(([name, number]) => row => columns[name].rows[row] === number);
    if (this.categories.size > 0) {
      const wanted = columns.category.texts.map(text => this.categories.has(text));
      tests.push(row => wanted[columns.category.rows[row]]);
    }

    if (this.withoutServices) {
      tests.push(row => !this.#events.service.has(row));
    }

    if (this.shown) {
      const { rows, column, number } = this.shown;
      tests.push(rows ? row => rows.has(row) : row => columns[column].rows[row] === number);
    }

    for (const word of this.text.toLowerCase().split(/\s+/).filter(Boolean)) {
      tests.push(this.#contains(word));
    }

    return tests;
  }

  // Each text is looked at once, not each row.
  #contains(word) {
    const found = [];
    for (const column of SEARCHED.map(name => this.#events.columns[name]).filter(Boolean)) {
      const hits = column.texts.map(text => text.toLowerCase().includes(word));
      if (hits.includes(true)) {
        found.push({ rows: column.rows, hits });
      }
    }

    return row => found.some(({ rows, hits }) => hits[rows[row]]) || this.#events.recordId.get(row)?.toLowerCase().includes(word) === true;
  }
}
