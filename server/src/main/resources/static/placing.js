// What opens at an element stands under it, or above it where there is no room, and stays inside the window.
const GAP = 4;

export const placeUnder = (box, anchor) => {
  const at = anchor.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const end = document.documentElement.clientWidth - GAP;
  const below = at.bottom + GAP;
  const fitsBelow = below + size.height <= document.documentElement.clientHeight;
  const start = at.left + size.width <= end ? at.left : Math.max(GAP, at.right - size.width);
  box.style.setProperty("--x", `${Math.min(start, Math.max(GAP, end - size.width))}px`);
  box.style.setProperty("--y", `${fitsBelow ? below : Math.max(GAP, at.top - size.height - GAP)}px`);
};
