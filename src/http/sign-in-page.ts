const head =
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
  '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">';

/** What a person without the sign-in sees; holds no data. */
export const signInPage = `<!doctype html>
<html lang="ru">
<head>${head}<title>Hourglass</title></head>
<body>
<main>
<h1>Нужен вход</h1>
<p>Откройте ссылку для входа: её печатает <code>npm start</code>. Если задан
<code>HOURGLASS_ADMIN_TOKEN</code>, ссылка такая: <code>/sign-in?token=…</code> с его значением.</p>
<h1 lang="en">Please sign in</h1>
<p lang="en">Open the sign-in link that <code>npm start</code> prints. If <code>HOURGLASS_ADMIN_TOKEN</code> is
set, the link is <code>/sign-in?token=…</code> with its value.</p>
</main>
</body>
</html>
`;

/** Leads on to the dashboard. */
export const bouncePage = `<!doctype html>
<html lang="ru">
<head>${head}<meta http-equiv="refresh" content="0;url=/"><title>Hourglass</title></head>
<body><p><a href="/">Hourglass</a></p></body>
</html>
`;
