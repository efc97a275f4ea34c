"""
Serves a real pretix on 127.0.0.1 until its stdin closes; says where, and by which token, as one line of JSON. Each
line of JSON on stdin (organizer, event, count) sells that many tickets, and is answered by a line when they are there.
"""

import json
import os
import sys
import threading
import traceback
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pretix.settings")
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django_scopes import scopes_disabled  # noqa: E402
from fill import fill  # noqa: E402
from pretix.base.models import Organizer, Team  # noqa: E402


def organizer_with_token(slug, generator):
    """An organizer whose events make their ticket secrets by `generator`, and a token that may do everything there."""
    organizer = Organizer.objects.create(slug=slug, name=slug)
    organizer.settings.set("ticket_secret_generator", generator)
    team = Team.objects.create(
        organizer=organizer,
        name="Balie",
        all_events=True,
        all_event_permissions=True,
        all_organizer_permissions=True,
    )
    return team.tokens.create(name="tests").token


class Quiet(WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


class Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


def follow_stdin():
    try:
        for line in sys.stdin:
            fill(**json.loads(line))
            print("filled", flush=True)
        os._exit(0)
    except Exception:
        traceback.print_exc()
        os._exit(1)


with scopes_disabled():
    tokens = {
        "random": organizer_with_token("divosa", "random"),
        "signed": organizer_with_token("divosa-sig1", "pretix_sig1"),
    }

server = Threaded(("127.0.0.1", 0), Quiet)
server.set_app(get_wsgi_application())
threading.Thread(target=follow_stdin, daemon=True).start()
print(json.dumps({"url": f"http://127.0.0.1:{server.server_port}", "tokens": tokens}), flush=True)
server.serve_forever()
