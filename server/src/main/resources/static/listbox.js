// A list that is walked through from its field: the focus stays where one types, one option is marked.
export const optionsIn = (list) => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];
export const markedIn = (list) => list.querySelector("[aria-selected=true]");

/** Marks an option, or none. */
export const mark = (field, list, option) => {
  markedIn(list)?.setAttribute("aria-selected", "false");
  if (!option) {
    field.removeAttribute("aria-activedescendant");
    return;
  }
  option.setAttribute("aria-selected", "true");
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
};

export const walk = (field, list, by) => {
  const all = optionsIn(list);
  const at = all.indexOf(markedIn(list));
  if (all.length > 0) mark(field, list, all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length]);
};

/** Gives the options that were just found their names, and marks the first. */
export const receive = (field, list) => {
  optionsIn(list).forEach((option, index) => { option.id = `${list.id}-${index}`; });
  mark(field, list, optionsIn(list)[0]);
};
