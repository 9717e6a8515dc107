// Light or dark: as the system has it, until somebody says otherwise. Colours for canvases come from the same style sheet as all else.

export class Theme {
  #button = document.getElementById('theme');
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #cache = new Map();
  #changed = () => {};

  constructor() {
    this.#button.addEventListener('click', () => this.#set(!this.isDark));
    this.#dark.addEventListener('change', () => this.#tell());
    this.#label();
  }

  get isDark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === 'dark' : this.#dark.matches;
  }

  onChange(listener) {
    this.#changed = listener;
  }

  color(name) {
    let color = this.#cache.get(name);
    if (color === undefined) {
      this.#cache.set(name, color = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
    }

    return color;
  }

  #set(dark) {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    this.#tell();
  }

  #tell() {
    this.#cache.clear();
    this.#label();
    this.#changed();
  }

  #label() {
    this.#button.textContent = this.isDark ? 'Light' : 'Dark';
    this.#button.setAttribute('aria-label', `use ${this.isDark ? 'light' : 'dark'} colours`);
  }
}
