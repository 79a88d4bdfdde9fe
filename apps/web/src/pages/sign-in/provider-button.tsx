import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { methodsQuery } from './methods.js';

type Props = { readonly next?: string | undefined; readonly onBack?: (() => unknown) | undefined };

/** The organ's identity provider, where there is one; over an open page in a window of its own. */
export const ProviderButton = ({ next, onBack }: Props) => {
  const { data } = useQuery(methodsQuery);
  useEffect(() => {
    if (!onBack) return undefined;
    window.addEventListener('focus', onBack);
    return () => window.removeEventListener('focus', onBack);
  }, [onBack]);
  if (!data?.sso) return null;
  const { name, href } = data.sso;
  const returnTo = encodeURIComponent(onBack ? '/sign-in/back' : (next ?? '/'));
  return (
    <>
      <div className="sign-in__or" aria-hidden>
        或者
      </div>
      <Button
        block
        href={`${href}?returnTo=${returnTo}`}
        {...(onBack && { target: '_blank', rel: 'opener' })}
      >
        {name}
      </Button>
    </>
  );
};
