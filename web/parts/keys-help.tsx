/** The keys that work here, now. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { keysNow, shownKey } from '../keys.ts';
import { useWords } from '../words.tsx';
import './palette.css';
import './keys-help.css';

export default function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const [keys] = useState(keysNow);
  return (
    <ModalOverlay className="palette-veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="palette keys-help">
        <Dialog className="keys-dialog">
          <Heading slot="title">{say('app:keys.title')}</Heading>
          <dl>
            {keys.map((key) => (
              <div key={key.key}>
                <dt>
                  <kbd>{shownKey(key.key)}</kbd>
                </dt>
                <dd>{say(key.does)}</dd>
              </div>
            ))}
          </dl>
          <Button className="btn" onPress={onClose}>
            {say('app:close')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
