/** Signing in with a token, for people: it is kept in a cookie that no script reads. */
import type { Context } from 'hono';
import { addressOf, type Frame, label, liveFrame, renderBody } from '../../site/index.js';
import type { ServerOptions } from '../options.js';
import type { Env } from '../safety/client.js';
import { holderOf, holderOfToken, signIn, signOut } from './holder.js';
import { ownPath } from './own-path.js';

const T = {
  title: label('記録を訂正する人', 'Who corrects the record'),
  token: label('トークン', 'Token'),
  hint: label(
    '「kaidan token new 名前」で発行されたものを入れてください。',
    'The one that “kaidan token new NAME” printed.',
  ),
  enter: label('入る', 'Sign in'),
  wrong: label('このトークンは使えません。', 'This token opens nothing.'),
  as: label('この名前で訂正できます:', 'You correct as'),
  leave: label('出る', 'Sign out'),
} as const;

export function login({ record, surroundings, reach }: ServerOptions) {
  const frameOf = (c: Context<Env>, mayWrite: boolean): Frame => {
    const { pathname, searchParams } = new URL(c.req.url);
    return liveFrame(addressOf(pathname, searchParams), surroundings, mayWrite);
  };

  return {
    async show(c: Context<Env>): Promise<Response> {
      const who = await holderOf(c, record);
      const frame = frameOf(c, who !== null);
      const body =
        who === null ? <SignIn frame={frame} next={c.req.query('next')} /> : <SignOut frame={frame} who={who} />;
      return c.html(renderBody(T.title[frame.lang], body, frame));
    },

    async enter(c: Context<Env>): Promise<Response> {
      const form = new URLSearchParams(await c.req.text());
      const token = form.get('token')?.trim() ?? '';
      const next = form.get('next') ?? undefined;
      if ((await holderOfToken(token, record)) === null) {
        const frame = frameOf(c, false);
        return c.html(renderBody(T.title[frame.lang], <SignIn frame={frame} next={next} wrong />, frame), 401);
      }
      signIn(c, token, reach.origin?.protocol === 'https:');
      return c.redirect(ownPath(next), 303);
    },

    leave(c: Context<Env>): Response {
      signOut(c);
      return c.redirect('/', 303);
    },
  };
}

interface SignInProps {
  readonly frame: Frame;
  readonly next: string | undefined;
  readonly wrong?: boolean;
}

function SignIn({ frame, next, wrong = false }: SignInProps) {
  const { lang } = frame;
  return (
    <form method="post" action={frame.link('/login')} class="login">
      {wrong && <p role="alert">{T.wrong[lang]}</p>}
      <p>
        <label for="token">{T.token[lang]}</label>{' '}
        <input id="token" name="token" type="password" autocomplete="off" required aria-describedby="token-hint" />
      </p>
      <p id="token-hint">{T.hint[lang]}</p>
      <input type="hidden" name="next" value={ownPath(next)} />
      <p>
        <button type="submit">{T.enter[lang]}</button>
      </p>
    </form>
  );
}

function SignOut({ frame, who }: { readonly frame: Frame; readonly who: string }) {
  const { lang } = frame;
  return (
    <form method="post" action={frame.link('/logout')} class="login">
      <p>
        {T.as[lang]} <b>{who}</b>
      </p>
      <p>
        <button type="submit">{T.leave[lang]}</button>
      </p>
    </form>
  );
}
