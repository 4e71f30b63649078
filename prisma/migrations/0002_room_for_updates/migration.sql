-- Rows that change with every turn find room on their own page, so that their indexes stay as they are.
ALTER TABLE "conversation" SET (fillfactor = 50);
ALTER TABLE "message" SET (fillfactor = 80);
ALTER TABLE "answer" SET (fillfactor = 80);
