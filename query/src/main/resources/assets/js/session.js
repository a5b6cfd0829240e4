/**
 * A session that was opened again, in another tab, has another token: the forms of this page take it, so that what is
 * typed in them can still be sent.
 */
export async function renewToken() {
  try {
    const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const token = page.querySelector('input[name=_csrf]')?.value;
    if (!token) return false;
    document.querySelectorAll('input[name=_csrf]').forEach((input) => { input.value = token; });
    return true;
  } catch {
    return false;
  }
}
