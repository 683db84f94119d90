// Shows the groups of a form that belong to what is chosen. What stands in the others stays there and is saved with the rest.
const groups = [...document.querySelectorAll('[data-choice]:not([data-choice=""])')];

function show() {
  for (const group of groups) {
    const chosen = group.closest("form").elements[group.dataset.chosenBy];
    group.hidden = chosen.value !== group.dataset.choice && !group.querySelector(".kern-error:not(:empty)");
  }
}

for (const form of new Set(groups.map(group => group.closest("form")))) form.addEventListener("change", show);
// Back from another page, the browser puts in again what was chosen, and tells nobody.
addEventListener("pageshow", show);
