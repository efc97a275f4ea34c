"""Sells many tickets of an event at once, straight into the database: through the API that takes an hour."""

from datetime import timedelta
from decimal import Decimal

from django.utils.timezone import now
from django_scopes import scope
from pretix.base.models import Order, OrderPosition, Organizer

AT_ONCE = 1000


def fill(organizer, event, count):
    """Adds `count` paid orders of one position each, a minute apart, the last one an hour ago; the names are invented."""
    holder = Organizer.objects.get(slug=organizer)
    with scope(organizer=holder):
        found = holder.events.get(slug=event)
        item = found.items.get()
        channel = holder.sales_channels.get(identifier="web")
        last = now() - timedelta(hours=1)
        for start in range(0, count, AT_ONCE):
            numbers = range(start, min(start + AT_ONCE, count))
            orders = [order(found, channel, number, last - timedelta(minutes=count - number)) for number in numbers]
            Order.objects.bulk_create(orders)
            OrderPosition.objects.bulk_create([position(item, one, number) for one, number in zip(orders, numbers)])


def order(event, channel, number, moment):
    return Order(
        organizer=event.organizer,
        event=event,
        code=f"D{number:05d}",
        status=Order.STATUS_PAID,
        email=f"besteller{number}@example.org",
        locale="nl",
        datetime=moment,
        expires=moment + timedelta(days=14),
        total=Decimal("25.00"),
        sales_channel=channel,
    )


def position(item, sold, number):
    return OrderPosition(
        organizer=sold.organizer,
        order=sold,
        item=item,
        price=sold.total,
        tax_rate=Decimal("0.00"),
        tax_value=Decimal("0.00"),
        attendee_name_parts={
            "_scheme": "given_family",
            "given_name": "Anneke",
            "family_name": f"van der Heijden{number}",
        },
        attendee_name_cached=f"Anneke van der Heijden{number}",
        company=f"Gemeente {number % 340}",
        secret=f"secret{number:026d}",
        pseudonymization_id=f"P{number:09d}",
    )
