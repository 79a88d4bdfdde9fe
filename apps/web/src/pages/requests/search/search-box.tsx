import './search.css';
import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { problemOf } from '../../../api/problem.js';
import { MarkedExcerpt } from './marked-excerpt.js';
import { suggestionsQuery } from './queries.js';
import './search-state.js';
import { useSlash } from './use-slash.js';

const restMs = 200;

/** What stands still for a moment. */
const useRested = (text: string): string => {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return useDeferredValue(rested);
};

/** Search everywhere, from every page: the first hits while typing, all of them on Enter. */
export const SearchBox = () => {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [mark, setMark] = useState<{ readonly at: number; readonly of: unknown } | null>(null);
  const input = useRef<InputRef>(null);
  const navigate = useNavigate();
  const id = useId();
  useSlash(input);
  const asked = useRested(text.trim());
  const { data, error, isFetching } = useQuery({
    ...suggestionsQuery(asked),
    placeholderData: keepPreviousData,
  });
  const rows = asked === '' ? [] : (data?.rows ?? []);
  // A mark is of the hits on which it was put: others that come in their place are not meant by it.
  const at = mark?.of === data ? (mark?.at ?? -1) : -1;
  const shown = open && text.trim() !== '';

  const leave = () => {
    setOpen(false);
    setMark(null);
    input.current?.blur();
  };
  const openRequest = (requestId: string) => {
    leave();
    setText('');
    void navigate({ to: '/requests/$requestId', params: { requestId } });
  };
  const openAll = () => {
    if (text.trim() === '') return;
    leave();
    setText('');
    void navigate({ to: '/requests/search', state: { searched: text.trim() } });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setMark({ at: Math.max(-1, Math.min(rows.length, at + step)), of: data });
      return;
    }
    if (event.key === 'Escape') return leave();
    if (event.key !== 'Enter') return;
    const row = rows[at];
    if (row) openRequest(row.requestId);
    else openAll();
  };

  return (
    <search
      className="search-box"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <Input
        ref={input}
        value={text}
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        suffix={text === '' && <kbd aria-hidden>/</kbd>}
        placeholder="编号、文号、申请人、申请内容"
        aria-label="查找申请"
        role="combobox"
        aria-expanded={shown}
        aria-controls={id}
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        maxLength={100}
        onChange={({ target }) => {
          setText(target.value);
          setMark(null);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      {shown && (
        <div className="search-box__drop" id={id} role="listbox" aria-label="查找结果">
          {rows.map((row, index) => (
            <div
              key={row.requestId}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              className="search-box__hit"
              onMouseDown={(event) => {
                event.preventDefault();
                openRequest(row.requestId);
              }}
            >
              <strong>{row.number}</strong> {row.statusLabel} {row.applicantName}
              <MarkedExcerpt found={row.found} text={asked} />
            </div>
          ))}
          <div
            id={`${id}-${rows.length}`}
            role="option"
            aria-selected={at === rows.length}
            tabIndex={-1}
            className="search-box__hit search-box__all"
            onMouseDown={(event) => {
              event.preventDefault();
              openAll();
            }}
          >
            {error
              ? problemOf(error).detail
              : rows.length > 0
                ? '查看全部结果（回车）'
                : isFetching || asked !== text.trim()
                  ? '正在查找…'
                  : '没有找到。汉字请至少输入两个。'}
          </div>
        </div>
      )}
    </search>
  );
};
