import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { SignInForm } from './sign-in-form.js';

const route = getRouteApi('/sign-in');

/** The door: account and password. */
export const SignInPage = () => {
  const { next = '/requests' } = route.useSearch();
  const navigate = useNavigate();
  return (
    <main className="sign-in">
      <h1>政府信息公开申请办理</h1>
      <SignInForm onSignedIn={() => navigate({ href: next })} />
    </main>
  );
};
