// Runs after the program has stopped, so it uses nothing of it.
export function crashed(message, title, text, button) {
  console.error(message);
  const panel = document.createElement('main');
  panel.className = 'wrap page';
  const alert = document.createElement('div');
  alert.className = 'alert alert--bad';
  alert.setAttribute('role', 'alert');
  const words = document.createElement('div');
  const heading = document.createElement('h1');
  heading.className = 'h-lg';
  heading.textContent = title;
  const body = document.createElement('p');
  body.textContent = text;
  const again = document.createElement('button');
  again.className = 'btn btn--second mt-3';
  again.type = 'button';
  again.textContent = button;
  again.addEventListener('click', () => location.reload());
  words.append(heading, body, again);
  alert.append(words);
  panel.append(alert);
  document.getElementById('app')?.replaceChildren(panel);
  again.focus();
  fetch('/api/v1/client-errors', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ message: message.slice(0, 2000), page: location.pathname.slice(0, 500) }),
    keepalive: true,
  }).catch(() => {});
}
