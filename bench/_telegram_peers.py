"""The peers: a bare python-telegram-bot echo bot; arguments are the base URL and its manner."""

import sys
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def main(base_url: str, manner: str) -> None:
    application: Any = (
        ApplicationBuilder()
        .token("1234567:a-token-of-the-benchmark-alone")
        .base_url(base_url)
        .concurrent_updates(manner == "concurrent")
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
