// Sets language, direction, theme and fonts before the first paint.
(function () {
  var root = document.documentElement;
  var store = function (key) {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  };
  var base = /^\/console(\/|$)/.test(location.pathname) ? '/console' : '';
  var rest = location.pathname.slice(base.length);
  var found = /^\/(ar|en)(\/|$)/.exec(rest);
  var language = found ? found[1] : store('majlis.language') === 'en' ? 'en' : 'ar';
  if (!found) {
    var path = base + '/' + language + (rest && rest !== '/' ? rest : '/');
    history.replaceState(history.state, '', path + location.search + location.hash);
  }
  // At once: whoever goes on before the program has come has chosen all the same.
  try {
    localStorage.setItem('majlis.language', language);
  } catch (refused) {
    // The next address without a language opens in Arabic.
  }
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  // The faces of the first screen's texts, so that these are drawn once and in their own.
  document.currentScript.dataset[language].split(' ').forEach(function (address) {
    var link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'font';
    link.type = 'font/woff2';
    link.crossOrigin = 'anonymous';
    link.href = address;
    document.head.appendChild(link);
  });
  var theme = store('majlis.theme');
  var dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.setAttribute('data-theme', dark ? 'dark' : 'light');
})();
