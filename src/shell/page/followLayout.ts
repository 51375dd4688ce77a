/**
 * Calls `draw` at most once a frame when boxes may have moved: on scrolling anywhere in the page, on a new size of the
 * window or the document, and when a movement of the page's own rules has ended. Not at the start. `roots`: shadow roots
 * in which something is followed, as scrolling there is not heard outside. The returned function ends it all; nothing
 * runs after.
 */
export function followLayout(view: Window, draw: () => void, roots: readonly EventTarget[] = []): () => void {
  let frame: number | null = null;
  const soon = (): void => {
    frame ??= view.requestAnimationFrame(() => {
      frame = null;
      draw();
    });
  };
  const options = { capture: true, passive: true }; // capture: scrolling inside a box of the page does not bubble
  const heard = [view, ...roots].flatMap((target) =>
    ['scroll', 'transitionend', 'animationend'].map((type) => [target, type] as const),
  );
  const observer = new ResizeObserver(soon);
  for (const [target, type] of heard) target.addEventListener(type, soon, options);
  view.addEventListener('resize', soon, options);
  observer.observe(view.document.documentElement);
  return () => {
    for (const [target, type] of heard) target.removeEventListener(type, soon, options);
    view.removeEventListener('resize', soon, options);
    observer.disconnect();
    if (frame !== null) view.cancelAnimationFrame(frame);
    frame = null;
  };
}
