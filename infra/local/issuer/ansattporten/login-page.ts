import { readyUsers } from '../people.ts';

/** A plain page of ready users. What was asked for goes along in the address; the choice is posted. */
export function loginPage(query: URLSearchParams): string {
  const action = escape(`?${query.toString()}`);
  const buttons = readyUsers.map(({ user, shownAs }) => {
    return `<li><button name="user" value="${escape(user)}">${escape(shownAs)}</button></li>`;
  });
  return page(`<h1>Logg inn (bare på denne maskinen)</h1>
<p>Dette står i stedet for Ansattporten. Brukerne er oppdiktet.</p>
<form method="post" action="${action}">
<ul>${buttons.join('\n')}</ul>
</form>
<form method="post" action="${action}">
<label for="user">En annen bruker, for eksempel leder-4601-1:</label>
<input id="user" name="user" pattern="[a-z0-9\\-]+" required>
<button>Logg inn</button>
</form>`);
}

export function refusalPage(text: string): string {
  return page(`<h1>Innloggingen kan ikke gjennomføres</h1>\n<p>${escape(text)}</p>`);
}

function page(content: string): string {
  return `<!doctype html>
<html lang="nb">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Logg inn</title></head>
<body>
<main>${content}</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
