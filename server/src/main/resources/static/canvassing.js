// Calls are written down by keys alone: an outcome that needs a date or a reason asks for it, Enter there goes on with it.
const focusOn = (field) => {
  if (field.dataset.suggests && !field.value) field.value = field.dataset.suggests;
  field.focus();
};

document.addEventListener("click", (event) => {
  const form = event.target.closest?.("form[data-canvassing]");
  if (!form) return;
  const needed = document.getElementById(event.target.closest("[data-needs]")?.dataset.needs ?? "");
  if (needed && !needed.value) {
    event.preventDefault();
    focusOn(needed);
  }
  const fills = event.target.closest("[data-fills]");
  const filled = document.getElementById(fills?.dataset.fills ?? "");
  if (filled) {
    filled.value = fills.dataset.value;
    filled.focus();
  }
  if (event.target.matches("[data-focuses]")) event.target.focus();
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form[data-canvassing]");
  if (!form) return;
  if (event.key === "Escape" && event.target.matches("input, textarea")) {
    event.target.blur();
  } else if (event.key === "Enter" && event.target.dataset.chooses) {
    event.preventDefault();
    form.querySelector(`button[value="${event.target.dataset.chooses}"]`)?.click();
  }
});

// One outcome is one call, however often the button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-canvassing]");
  if (!form) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "true";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-canvassing]")) delete form.dataset.sent;
});
