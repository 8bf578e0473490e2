package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.audit.AuditTrail;
import io.redcarpet.clients.Overlay.Written;
import io.redcarpet.clients.Particulars.Address;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a client is found. */
@Controller
@AllowedTo
class AddressPages {

    private final Reception reception;
    private final Particulars particulars;
    private final AuditTrail trail;
    private final Clock clock;

    AddressPages(Reception reception, Particulars particulars, AuditTrail trail, Clock clock) {
        this.reception = reception;
        this.particulars = particulars;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/clients/{id}/addresses/new")
    String blank(@PathVariable UUID id, Model model) {
        return form(reception.changeable(id), null, AddressForm.empty(), model);
    }

    @PostMapping("/clients/{id}/addresses")
    String add(
            @PathVariable UUID id,
            AddressForm form,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.changeable(id);
        var reading = form.read(new UUID(0, 0), page.language());
        if (!reading.problems().isEmpty()) {
            response.setStatus(422);
            model.addAttribute("problems", reading.problems());
            return form(client, null, form, model);
        }
        particulars.add(client.id(), reading.address());
        return reception.done(client.id(), Tab.OVERVIEW, page.text("clients.address.added"), request);
    }

    @GetMapping("/clients/{id}/addresses/{address}")
    String edit(@PathVariable UUID id, @PathVariable UUID address, Model model) {
        var client = reception.changeable(id);
        var standing = address(client, address);
        return form(client, standing, AddressForm.of(standing), model);
    }

    @PostMapping("/clients/{id}/addresses/{address}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID address,
            AddressForm form,
            @RequestParam Map<String, String> sent,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.changeable(id);
        var standing = address(client, address);
        var overlay = Overlay.of(sent, form.values(), AddressForm.of(standing).values());
        var merged = AddressForm.of(overlay.merged(), standing.version());
        var reading = merged.read(address, page.language());
        var problems = reading.problems();
        if (problems.isEmpty()) {
            if (particulars.change(
                    client.id(), reading.address(), overlay.version(form.version(), standing.version()))) {
                return reception.done(client.id(), Tab.OVERVIEW, page.text("clients.address.saved"), request);
            }
            standing = address(client, address);
            var written = written(page, standing);
            if (page.isFragment()) {
                throw overlay.refusal((field, value) -> FieldWords.line(page, field, value), written);
            }
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            problems = Problems.of(
                    new Problem("", "clients.contact.overtaken", written.who(), page.text("clients.address.one")));
        } else {
            response.setStatus(422);
        }
        model.addAttribute("problems", problems);
        return form(client, standing, merged, model);
    }

    private Written written(Page page, Address address) {
        var last = trail.of(address.id(), null, 1);
        return last.entries().isEmpty()
                ? new Written(FieldWords.writer(page, ""), clock.instant(), address.version())
                : new Written(
                        last.who(page, last.entries().getFirst()),
                        last.entries().getFirst().at(),
                        address.version());
    }

    @PostMapping("/clients/{id}/addresses/{address}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID address, Page page, HttpServletRequest request) {
        var client = reception.changeable(id);
        particulars.removeAddress(client.id(), address(client, address).id());
        return reception.done(client.id(), Tab.OVERVIEW, page.text("clients.address.removed"), request);
    }

    private Address address(Client client, UUID id) {
        return particulars.addresses(client.id()).stream()
                .filter(address -> address.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("clients.address.unknown"));
    }

    private static String form(Client client, @Nullable Address standing, AddressForm form, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("address", standing);
        model.addAttribute("form", form);
        return "clients/address";
    }
}
