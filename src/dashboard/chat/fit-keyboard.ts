/**
 * Keeps the page as tall as what can be seen. Where the on-screen keyboard covers the page instead of shrinking it
 * (Safari on phones), the text box would otherwise be hidden behind it.
 */
export function fitKeyboard(): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    const zoomed = view.scale > 1.01;
    const covered = window.innerHeight - view.height > 80;
    const height = covered && !zoomed ? `${Math.round(view.height)}px` : '';
    document.documentElement.style.setProperty('--seen-height', height);
    document.documentElement.classList.toggle('keyboard', height !== '');
    if (height) window.scrollTo(0, 0);
  };
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
}
