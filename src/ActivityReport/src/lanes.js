// Draws events as dots, a lane for each category or address, on a canvas that shares its time axis with the histogram.

const DIAMONDS = new Set(['Rule', 'Forwarding', 'Permission', 'Application', 'Account', 'Alert']);
const LANE = 24;
const DOTS = 1500;
const NEAR = 6;
const LOOKED_AT = 4000;

export class Lanes {
  #canvas;
  #context;
  #options;

  // options: events, selection, spans, axis (ticks and their texts), colors (of a category), lanes [{ label, place, strong }], laneOf (a row's lane or -1)
  constructor(canvas, options) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
    this.#options = options;
  }

  get #frame() {
    const width = this.#canvas.clientWidth;
    return { width, left: leftOf(width), right: 14, height: this.#options.lanes.length * LANE };
  }

  draw() {
    const frame = this.#frame;
    const scale = window.devicePixelRatio || 1;
    this.#canvas.style.height = `${frame.height + 26}px`;
    this.#canvas.width = Math.round(frame.width * scale);
    this.#canvas.height = Math.round((frame.height + 26) * scale);
    this.#context.setTransform(scale, 0, 0, scale, 0, 0);
    this.#drawSpans(frame);
    this.#drawAxis(frame);
    this.#drawLabels(frame);
    if (this.#options.selection.rows.length > DOTS) {
      this.#drawPixels(frame, scale);
    } else {
      this.#drawDots(frame);
    }

    this.#drawDiamonds(frame);
  }

  timeAt(x) {
    const { left, right, width } = this.#frame;
    const { min, max } = this.#options.selection.range;
    return min + ((x - left) / (width - left - right)) * (max - min);
  }

  // The row whose dot is nearest to a point, or -1.
  rowAt(x, y) {
    const { selection, laneOf, events } = this.#options;
    const lane = Math.floor(y / LANE);
    const { matching } = selection;
    const frame = this.#frame;
    const until = this.timeAt(x + NEAR);
    let [found, nearest] = [-1, Infinity];
    const first = selection.firstFrom(matching, this.timeAt(x - NEAR));
    for (let i = first; i < matching.length && i < first + LOOKED_AT && events.time[matching[i]] <= until; i++) {
      const row = matching[i];
      const distance = laneOf(row) === lane ? Math.abs(this.#x(frame, row) - x) + Math.abs(this.#y(lane, row) - y) : Infinity;
      if (distance < nearest) {
        [found, nearest] = [row, distance];
      }
    }

    return found;
  }

  #x(frame, row) {
    return this.#place(frame, this.#options.events.time[row]);
  }

  #place({ left, right, width }, time) {
    const { min, max } = this.#options.selection.range;
    return left + ((time - min) / (max - min)) * (width - left - right);
  }

  // Dots of one moment lie beside each other, each always at the same height.
  #y(lane, row) {
    const scattered = Math.imul(row + 1, 2654435761) >>> 0;
    return lane * LANE + 5 + (scattered % 1000) * (LANE - 10) / 1000;
  }

  #drawSpans(frame) {
    const { spans, colors } = this.#options;
    for (const span of spans) {
      const from = Math.max(this.#place(frame, span.start), frame.left);
      const to = Math.min(Math.max(this.#place(frame, span.end), this.#place(frame, span.start) + 2), frame.width - frame.right);
      if (to > from) {
        this.#context.fillStyle = colors(`span-${span.severity}`);
        this.#context.fillRect(from, 0, to - from, frame.height);
      }
    }
  }

  #drawAxis(frame) {
    const { axis, colors } = this.#options;
    const context = this.#context;
    context.font = '11px system-ui, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    for (const { time, text } of axis()) {
      const x = Math.round(this.#place(frame, time));
      if (x >= frame.left && x <= frame.width - frame.right) {
        context.fillStyle = colors('grid');
        context.fillRect(x, 0, 1, frame.height + 6);
        context.fillStyle = colors('soft');
        context.fillText(text, Math.min(Math.max(x, frame.left + 18), frame.width - 24), frame.height + 20);
      }
    }
  }

  #drawLabels(frame) {
    const { lanes, colors } = this.#options;
    const context = this.#context;
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    lanes.forEach(({ label, place, strong }, i) => {
      const middle = i * LANE + LANE / 2;
      context.fillStyle = colors('grid');
      context.fillRect(frame.left, Math.round(middle), frame.width - frame.left - frame.right, 1);
      context.font = `${strong ? '600 ' : ''}12px system-ui, sans-serif`;
      context.fillStyle = strong ? colors('grave') : colors('text');
      context.fillText(place && frame.left > 200 ? `${label}  ${place}` : label, frame.left - 10, middle, frame.left - 14);
    });
  }

  // Many dots: set in memory and put on the canvas at once. Each is drawn once however often it comes.
  #drawPixels(frame, scale) {
    const { selection, laneOf, colorOf, colors } = this.#options;
    const [width, height] = [this.#canvas.width, Math.round(frame.height * scale)];
    const image = new ImageData(width, height);
    const pixels = new Uint32Array(image.data.buffer);
    const inks = new Map();
    const size = Math.max(Math.round(1.8 * scale), 1);
    for (const row of selection.rows) {
      const lane = laneOf(row);
      if (lane < 0) {
        continue;
      }

      const category = colorOf(row);
      let ink = inks.get(category);
      if (ink === undefined) {
        inks.set(category, ink = inkOf(colors(category)));
      }

      const start = Math.round(this.#y(lane, row) * scale) * width + Math.round(this.#x(frame, row) * scale);
      for (let y = 0; y < size; y++) {
        pixels.fill(ink, start + y * width, start + y * width + size);
      }
    }

    const layer = new OffscreenCanvas(width, height);
    layer.getContext('2d').putImageData(image, 0, 0);
    this.#context.drawImage(layer, 0, 0, width / scale, height / scale);
  }

  #drawDots(frame) {
    const { selection, laneOf, colorOf, colors } = this.#options;
    const radius = selection.rows.length > 400 ? 2.5 : 3.5;
    for (const row of selection.rows) {
      const lane = laneOf(row);
      if (lane >= 0 && !this.#isChange(row)) {
        this.#context.fillStyle = colors(colorOf(row));
        this.#context.beginPath();
        this.#context.arc(this.#x(frame, row), this.#y(lane, row), radius, 0, 7);
        this.#context.fill();
      }
    }
  }

  // What a person changes is rare and must be seen; services change something every night.
  #isChange(row) {
    return DIAMONDS.has(this.#options.colorOf(row)) && !this.#options.events.service.has(row);
  }

  #drawDiamonds(frame) {
    const { selection, laneOf, colorOf, colors } = this.#options;
    const context = this.#context;
    for (const row of selection.rows) {
      const category = colorOf(row);
      const lane = this.#isChange(row) ? laneOf(row) : -1;
      if (lane >= 0) {
        const [x, y] = [this.#x(frame, row), lane * LANE + LANE / 2];
        context.fillStyle = colors(category);
        context.strokeStyle = colors('card');
        context.beginPath();
        context.moveTo(x, y - 7);
        context.lineTo(x + 7, y);
        context.lineTo(x, y + 7);
        context.lineTo(x - 7, y);
        context.closePath();
        context.fill();
        context.stroke();
      }
    }
  }
}

// How far from the left the time axis begins.
export const leftOf = width => (width < 640 ? 112 : 232);

function inkOf(color) {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return new Uint32Array(new Uint8Array([r, g, b, 205]).buffer)[0];
}
