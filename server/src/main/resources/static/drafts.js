// What is typed survives a reload, a lost network and a form that came back with problems.
import { show } from "./toasts.js";

const words = document.getElementById("toasts")?.dataset ?? {};
const keyOf = (form) => `draft:${form.dataset.draft}`;
const SENT = "draft-sent";

const isKept = (field) => field.name && !field.disabled && !field.matches("[type=hidden], [type=password], [type=file], button");

const valuesOf = (form) => [...form.elements].filter(isKept)
  .map((field) => [field.name, field.matches("[type=checkbox], [type=radio]") ? `${field.value}=${field.checked}` : field.value]);

const fill = (form, values) => {
  const left = [...values];
  for (const field of [...form.elements].filter(isKept)) {
    const at = left.findIndex(([name]) => name === field.name);
    if (at < 0) continue;
    const [[, value]] = left.splice(at, 1);
    if (field.matches("[type=checkbox], [type=radio]")) field.checked = value === `${field.value}=true`;
    else field.value = value;
  }
};

const failed = () => {
  const status = performance.getEntriesByType("navigation")[0]?.responseStatus ?? 0;
  return status > 0 ? status >= 400 : document.querySelector("[aria-invalid=true], .note[data-tone=bad]") !== null;
};

// A form that was sent and did not come back with problems has done its work.
const sent = sessionStorage.getItem(SENT);
if (sent) {
  sessionStorage.removeItem(SENT);
  if (!failed()) sessionStorage.removeItem(sent);
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = keyOf(form);
  const fresh = JSON.stringify(valuesOf(form));
  const draft = sessionStorage.getItem(key);
  if (draft && draft !== fresh) {
    fill(form, JSON.parse(draft));
    const discard = () => {
      sessionStorage.removeItem(key);
      fill(form, JSON.parse(fresh));
    };
    show({ text: words.restored, action: { label: words.discard, run: discard } });
  }
  form.addEventListener("input", () => sessionStorage.setItem(key, JSON.stringify(valuesOf(form))));
  form.addEventListener("submit", () => {
    sessionStorage.setItem(key, JSON.stringify(valuesOf(form)));
    sessionStorage.setItem(SENT, key);
  });
}
