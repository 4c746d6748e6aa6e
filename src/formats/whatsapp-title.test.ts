/** The names that phones of many languages give the file of a chat. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatTitle } from './whatsapp-title.ts';

void test('the other of a chat stands in the name of its file, in every language and however it was downloaded', () => {
  for (const name of [
    'WhatsApp Chat with Maren Okafor.txt',
    'WhatsApp Chat with Maren Okafor.zip!/WhatsApp Chat with Maren Okafor.txt',
    'WhatsApp Chat - Maren Okafor.zip!/_chat.txt',
    'WhatsApp Chat - Maren Okafor (2).zip!/_chat.txt',
    'Downloads/WhatsApp Chat - Maren Okafor/_chat.txt',
    'WhatsApp Chat mit Maren Okafor.txt',
    'WhatsApp-Chat mit Maren Okafor(1).txt',
    'Discussion WhatsApp avec Maren Okafor.txt',
    'Chat de WhatsApp con Maren Okafor.txt',
    'Conversa do WhatsApp com Maren Okafor.txt',
    'Chat WhatsApp con Maren Okafor.txt',
    'WhatsApp-chat met Maren Okafor.txt',
    'Maren Okafor ile WhatsApp Sohbeti.txt',
    'Чат WhatsApp с контактом Maren Okafor.txt',
    'Чат WhatsApp с Maren Okafor.txt',
    'Чат WhatsApp із контактом Maren Okafor.txt',
    'Czat WhatsApp z użytkownikiem Maren Okafor.txt',
    'Chat WhatsApp s uživatelem Maren Okafor.txt',
    'WhatsApp-chatt med Maren Okafor.txt',
    'WhatsApp-keskustelu henkilön Maren Okafor kanssa.txt',
    'WhatsApp-beszélgetés - Maren Okafor.txt',
    'Συνομιλία WhatsApp με Maren Okafor.txt',
    "צ'אט WhatsApp עם Maren Okafor.txt",
    'محادثة واتساب مع Maren Okafor.txt',
    'گپ واتساپ با Maren Okafor.txt',
    'Maren Okafor के साथ WhatsApp चैट.txt',
    'แชท WhatsApp กับ Maren Okafor.txt',
    'Maren OkaforとのWhatsAppチャット.txt',
    'Maren Okafor님과의 WhatsApp 대화.txt',
    '与Maren Okafor的 WhatsApp 聊天.txt',
    '與 Maren Okafor 的 WhatsApp 對話.txt',
    'Chat WhatsApp dengan Maren Okafor.txt',
    'Đoạn chat WhatsApp với Maren Okafor.txt',
    'Conversație WhatsApp cu Maren Okafor.txt',
  ])
    assert.equal(chatTitle(name), 'Maren Okafor', name);
});

void test('a file that was renamed tells nobody', () => {
  for (const name of ['_chat.txt', 'chat.txt', 'export.zip!/_chat.txt', 'whatsapp.txt'])
    assert.equal(chatTitle(name), null, name);
});
