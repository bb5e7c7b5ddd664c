/* What says one value lights up together, under the pointer or the keys: the row that holds it and the words of every source. */
function light({ target }) {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  const row = target instanceof Element ? target.closest('[data-row]')?.dataset.row : undefined;
  if (row === undefined) return;
  for (const said of document.querySelectorAll(`[data-row="${row}"], [data-rows~="${row}"]`)) said.classList.add('lit');
}

document.addEventListener('pointerover', light);
document.addEventListener('focusin', light);
