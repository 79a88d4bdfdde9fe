/**
 * A page of which a part did not arrive, as when the network changes under it, would stay empty: it is asked
 * for again, and where that is in vain it says so. Stands before the page's own code, which takes the count away.
 */
(() => {
  const count = 'tracker.page-again';
  const atMost = 3;

  const again = (times) => {
    sessionStorage.setItem(count, String(times + 1));
    const reload = () => setTimeout(() => location.reload(), 500 * (times + 1));
    if (document.readyState === 'complete') reload();
    else addEventListener('load', reload);
  };

  const giveUp = () => {
    sessionStorage.removeItem(count);
    const told = document.createElement('p');
    told.setAttribute('role', 'alert');
    told.style.cssText = 'margin: 15vh auto 0; max-width: 560px; padding: 16px';
    told.textContent = '页面没有完整载入。请检查网络后刷新本页。';
    document.getElementById('root')?.replaceChildren(told);
  };

  let failed = false;
  const note = ({ target }) => {
    if (failed || !(target instanceof HTMLScriptElement)) return;
    failed = true;
    const times = Number(sessionStorage.getItem(count) ?? 0);
    if (times < atMost) again(times);
    else giveUp();
  };
  addEventListener('error', note, true);
})();
