import { Modal } from 'antd';
import { shortcuts } from './shortcuts.js';
import './shortcuts.css';

/** What the keyboard does, to be looked up. */
export const ShortcutSheet = ({ close }: { readonly close: () => void }) => (
  <Modal open title="快捷键" footer={null} onCancel={close} width={520}>
    {shortcuts.map(({ where, keys }) => (
      <section key={where} className="shortcuts">
        <h2>{where}</h2>
        <dl>
          {keys.map(({ keys: pressed, does }) => (
            <div key={does}>
              <dt>
                {pressed.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </Modal>
);
