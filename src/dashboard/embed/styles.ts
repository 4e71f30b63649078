/** Inside the shadow root, where `!important` wins over any rule of the page that hosts it. */
export const styles = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  right: 0 !important;
  bottom: 0 !important;
  z-index: 2147483000 !important;
  color-scheme: light dark;
}
.launcher {
  position: fixed;
  right: max(20px, env(safe-area-inset-right));
  bottom: max(20px, env(safe-area-inset-bottom));
  display: grid;
  place-items: center;
  width: 60px;
  height: 60px;
  padding: 0;
  border: 0;
  border-radius: 50%;
  color: #fff;
  background: #24594b;
  box-shadow: 0 6px 24px rgb(20 30 25 / 28%), 0 1px 3px rgb(20 30 25 / 20%);
  cursor: pointer;
  transition: transform .15s ease-out, background-color .15s;
  -webkit-tap-highlight-color: transparent;
}
.launcher:hover { background: #1d4a3e; }
.launcher:active { transform: scale(.95); }
.launcher:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #24594b; }
svg {
  width: 28px;
  height: 28px;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.cross, :host([open]) .speech { display: none; }
:host([open]) .cross { display: block; }
:host([unread]) .launcher::after {
  content: "";
  position: absolute;
  top: 2px;
  right: 2px;
  width: 14px;
  height: 14px;
  border: 2px solid #fff;
  border-radius: 50%;
  background: #c8452f;
}
.panel {
  position: fixed;
  right: max(20px, env(safe-area-inset-right));
  bottom: 96px;
  width: 400px;
  height: min(680px, calc(100vh - 120px));
  height: min(680px, calc(100dvh - 120px));
  border-radius: 20px;
  overflow: hidden;
  background: Canvas;
  box-shadow: 0 12px 48px rgb(20 30 25 / 24%), 0 0 0 1px rgb(20 30 25 / 8%);
}
.panel[hidden] { display: none; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
@media (max-width: 560px), (max-height: 480px) {
  .panel { inset: 0; width: auto; height: auto; border-radius: 0; }
  :host([open]) .launcher { display: none; }
}
@media (prefers-reduced-motion: reduce) {
  .launcher { transition: none; }
}
`;
