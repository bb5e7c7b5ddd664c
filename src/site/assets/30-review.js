/* The review by keys. A key chooses what is to be done; then the reason is written, and Enter sends it. */
const cases = [...document.querySelectorAll('.case')];
let current = 0;
/* The button that the key chose, for the form in which the reason is being written. */
let chosen = null;

function go(to) {
  cases[current]?.classList.remove('current');
  current = Math.max(0, Math.min(cases.length - 1, to));
  cases[current]?.classList.add('current');
  cases[current]?.focus();
}

/* What was done last can be taken back from wherever one is. */
function goToLast() {
  const at = cases.findIndex((each) => each.querySelector('[data-key="u"]'));
  if (at >= 0 && !cases[current]?.querySelector('[data-key="u"]')) go(at);
}

function choose(key) {
  const found = cases[current]?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!found) return false;
  if (found.matches('summary')) {
    found.parentElement.open = true;
    found.parentElement.querySelector('.values select')?.focus();
    return true;
  }
  chosen = found;
  found.form.elements.why.focus();
  return true;
}

function onKey(event) {
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing) return;
  if (target.matches('input, select, textarea')) {
    if (key === 'Escape') {
      chosen = null;
      go(current);
    }
    if (key === 'Enter' && chosen && chosen.form === target.form) {
      event.preventDefault();
      target.form.requestSubmit(chosen);
    }
    return;
  }
  if (key === 'u') goToLast();
  if (key === 'j') go(current + 1);
  else if (key === 'k') go(current - 1);
  else if (!choose(key)) return;
  event.preventDefault();
}

if (cases.length > 0) {
  cases[0].classList.add('current');
  document.addEventListener('keydown', onKey);
  document.addEventListener('focusin', ({ target }) => {
    const at = cases.indexOf(target.closest('.case'));
    if (at >= 0 && at !== current && target !== cases[at]) {
      cases[current].classList.remove('current');
      current = at;
      cases[current].classList.add('current');
    }
  });
}
