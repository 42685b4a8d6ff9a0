// Light or dark, set before the first paint: what was chosen here, else what the device prefers.
(() => {
  const device = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    try {
      return localStorage.getItem("ptsp.theme");
    } catch {
      return null;
    }
  };
  const show = () => {
    const kept = chosen();
    const theme = kept === "light" || kept === "dark" ? kept : device.matches ? "dark" : "light";
    document.documentElement.dataset.theme = theme;
    const bar = document.querySelector('meta[name="theme-color"]');
    if (bar) bar.content = theme === "dark" ? "#0a2f34" : "#0b4f56";
  };
  show();
  device.addEventListener("change", show);
  addEventListener("storage", show);
  addEventListener("ptsp:theme", show);
})();
