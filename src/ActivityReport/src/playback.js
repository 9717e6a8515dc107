// Plays the typing of a search in its own time; a pause longer than two seconds is cut to two.

const LONGEST_PAUSE = 2000;

export function listenToPlayback() {
  document.addEventListener('click', event => {
    const button = event.target.closest('button.play');
    if (button) {
      play(button);
    }
  });
}

function play(button) {
  const item = button.closest('li');
  const query = item.querySelector('q bdi');
  const steps = [...item.querySelectorAll('.steps li')].map(step => ({ at: Number(step.dataset.at), text: step.querySelector('bdi')?.textContent ?? '' }));
  const whole = query.textContent;
  item.querySelector('details').open = true;
  button.disabled = true;
  let index = 0;
  const next = () => {
    if (index === steps.length) {
      query.textContent = whole;
      item.classList.remove('playing');
      button.disabled = false;
      return;
    }

    query.textContent = steps[index].text;
    mark(item, index);
    index++;
    setTimeout(next, index < steps.length ? Math.min(steps[index].at - steps[index - 1].at, LONGEST_PAUSE) : 600);
  };
  item.classList.add('playing');
  next();
}

function mark(item, index) {
  item.querySelectorAll('.steps li').forEach((step, i) => step.classList.toggle('now', i === index));
}
