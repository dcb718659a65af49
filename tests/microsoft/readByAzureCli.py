# Reads commands as the Azure CLI's own parser does, carries none of them out, and prints what it finds as JSON: the version of
# the CLI, and for each command nothing or what is wrong with it.
# python3 readByAzureCli.py < <JSON: a list of commands, each a list of words without "az">
import json
import sys

from azure.cli.core import __version__, get_default_cli
from azure.cli.core.parser import AzCliCommandParser
from knack.events import EVENT_INVOKER_POST_PARSE_ARGS


class Read(BaseException):
    """The words were taken; nothing is carried out."""


class Refused(BaseException):
    """The words were not taken."""


def stop(_cli, **_args):
    raise Read


def refuse(_parser, message):
    raise Refused(message)


def read(cli, words):
    try:
        cli.invoke(words)
    except Read:
        return None
    except Refused as refused:
        return str(refused)
    except SystemExit:
        return "misspelled or not recognized"
    return "it was not read"


AzCliCommandParser.error = refuse
cli = get_default_cli()
cli.register_event(EVENT_INVOKER_POST_PARSE_ARGS, stop)
answers = [read(cli, words) for words in json.load(sys.stdin)]
print(json.dumps({"version": __version__, "answers": answers}))
