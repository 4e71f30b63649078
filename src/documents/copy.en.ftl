# The texts of documents. Clauses of the contract are numbered by themselves: add contract-payment-5, and it is there.

title-offer = Offer No. { $number }
title-contract = Contract No. { $number }
title-invoice = Invoice No. { $number }
file-offer = Offer { $number }
file-contract = Contract { $number }
file-invoice = Invoice { $number }
dated = { $day }
page = Page { $page } of { $pages }

for = Prepared for
event = Event
event-open = date to be agreed
guests = Guests

column-item = Item
column-quantity = Quantity
column-price = Price
column-sum = Amount
subtotal = Subtotal
discount = { $label }{ $percent ->
    [none] {""}
   *[other] {" "}({ $percent })
}
total = Total
to-pay = To pay
in-words = In words: { $words }.
tax = { $tax }.
note = Note

offer-lead = Here is what we have put together for you. Everything that the price covers is in the table.
offer-valid = This offer is valid through { $day }.
offer-next = To book the date, reply in the chat or call us: { $phone }.
offer-next-chat = To book the date, just reply in the chat.

seller = Provider
buyer = Customer
contract-lead = { $seller }, represented by { $signatory } (the “Provider”), and { $customer } (the “Customer”) agree as follows.
contract-subject = Subject
contract-subject-1 = The Provider organises the Customer’s event ({ $event }); the Customer accepts the services and pays for them.
contract-subject-2 = Date of the event: { $day }. Number of guests: { $guests ->
    [none] to be agreed
   *[other] { $guests }
}.
contract-subject-3 = The services and their prices are in the table.
contract-payment = Price and payment
contract-payment-1 = The price of the services is { $total } ({ $totalWords }).
contract-payment-2 = The Customer pays a deposit of { $percent }, which is { $deposit } ({ $depositWords }), by { $depositDay }.
contract-payment-3 = The Customer pays the remaining { $rest } { $restDay ->
    [none] no later than the day of the event
   *[other] by { $restDay }
}.
contract-payment-4 = The date is reserved for the Customer as soon as the deposit has arrived.
contract-duties = Duties
contract-duties-1 = The Provider has the venue, the menu and the staff ready when the event begins.
contract-duties-2 = The Customer confirms the number of guests no later than 5 days before the event.
contract-duties-3 = The Customer makes good any damage that they or their guests cause to the Provider’s property.
contract-change = Changes and cancellation
contract-change-1 = The date can be moved by agreement if the new date is free.
contract-change-2 = If the Customer cancels, the Provider returns the deposit less the costs actually incurred.
contract-change-3 = If the event does not take place through the Provider’s fault, the Provider returns everything received.
contract-other = General
contract-other-1 = The contract is in force from its signing until both sides have done their part.
contract-other-2 = Disputes are settled by negotiation or, failing that, in court at the Provider’s seat.
contract-other-3 = The contract is made in two copies, one for each side.
contract-parties = Details and signatures
signed-by = signature

invoice-contract = Under contract No. { $number }, { $day }
invoice-line = { $part ->
    [deposit] Deposit of { $percent }: { $event }
   *[rest] Remaining payment: { $event }
}
invoice-by = Please pay by { $day }.
invoice-by-event = Please pay no later than the day of the event.
invoice-purpose = Please quote the invoice number with your payment: { $number }.

event-line = { $label }, { $day }
major-RUB = { $count ->
    [one] rouble
   *[other] roubles
}
minor-RUB = { $count ->
    [one] kopeck
   *[other] kopecks
}
major-USD = { $count ->
    [one] US dollar
   *[other] US dollars
}
minor-USD = { $count ->
    [one] cent
   *[other] cents
}
major-EUR = { $count ->
    [one] euro
   *[other] euros
}
minor-EUR = { $count ->
    [one] cent
   *[other] cents
}
major-GBP = { $count ->
    [one] pound
   *[other] pounds
}
minor-GBP = { $count ->
    [one] penny
   *[other] pence
}
major-KZT = tenge
minor-KZT = tiyn
