package io.redcarpet.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template is given: texts, dates, figures and the frame, all as the reader wants them. */
public final class Page {

    private final HttpServletRequest request;
    private final Reader reader;
    private final Messages messages;
    private final Formats formats;
    private final Navigation navigation;

    Page(HttpServletRequest request, Reader reader, Messages messages, Formats formats, Navigation navigation) {
        this.request = request;
        this.reader = reader;
        this.messages = messages;
        this.formats = formats;
        this.navigation = navigation;
    }

    public Reader reader() {
        return reader;
    }

    /** The language as {@code <html lang>} wants it. */
    public String language() {
        return reader.language().toLanguageTag();
    }

    /** The value of {@code data-theme}; empty follows the system. */
    public String theme() {
        return reader.theme() == Reader.Theme.SYSTEM
                ? ""
                : reader.theme().name().toLowerCase(Locale.ROOT);
    }

    public String text(String key, Object... arguments) {
        return messages.text(reader.language(), key, arguments);
    }

    /** The same in a language that the reader has just chosen. */
    public String textIn(String language, String key, Object... arguments) {
        return messages.text(Locale.forLanguageTag(language), key, arguments);
    }

    /** Whether there is a text for a key that was put together. */
    public boolean knows(String key) {
        return messages.knows(key);
    }

    public String text(Problem problem) {
        return messages.text(
                reader.language(), problem.key(), problem.arguments().toArray(Object[]::new));
    }

    public String text(Refusal refusal) {
        return messages.text(
                reader.language(), refusal.key(), refusal.arguments().toArray(Object[]::new));
    }

    /** A day, absolute: 21 May 2026. */
    public String date(LocalDate day) {
        return formats.date(day);
    }

    /** A day without its year: 21 May. */
    public String shortDate(LocalDate day) {
        return formats.shortDate(day);
    }

    /** A moment with date and time of day, in the reader's zone. */
    public String time(Instant moment) {
        return formats.time(moment);
    }

    /** A moment seen from now, within a week in words; beyond that the date. */
    public String ago(Instant moment) {
        return formats.ago(moment);
    }

    /** A day seen from today, within a week in words; beyond that the date. */
    public String ago(LocalDate day) {
        return formats.ago(day);
    }

    /** A day or moment as machines read it, for the attribute {@code datetime}. */
    public String machine(Object moment) {
        return moment.toString();
    }

    /** A country by its code of two letters. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(reader.language());
    }

    public String number(Number number) {
        return formats.number(number);
    }

    /** A share of one as percent: 0.615 is 61.5 %. */
    public String percent(Number share) {
        return formats.percent(share);
    }

    /** An exact amount with its cents. */
    public String money(BigDecimal amount, String currency) {
        return formats.money(amount, currency);
    }

    /** An amount in whole units, for pipeline and quota. */
    public String wholeMoney(BigDecimal amount, String currency) {
        return formats.wholeMoney(amount, currency);
    }

    /** Today where the reader is. */
    public LocalDate today() {
        return formats.today();
    }

    public String csrfToken() {
        return csrf().map(CsrfToken::getToken).orElse("");
    }

    public String csrfParameter() {
        return csrf().map(CsrfToken::getParameterName).orElse("_csrf");
    }

    /** The header that carries the token on a request made by script. */
    public String csrfHeader() {
        return csrf().map(CsrfToken::getHeaderName).orElse("X-CSRF-TOKEN");
    }

    private Optional<CsrfToken> csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    /** The path asked for. */
    public String path() {
        return request.getRequestURI();
    }

    /** A parameter of the address; empty when it is missing. */
    public String parameter(String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Whether a fragment was asked for by script, not a whole page. */
    public boolean isFragment() {
        return request.getHeader("HX-Request") != null;
    }

    /** The side bar as the caller may see it. */
    public List<NavigationSection> sections() {
        return navigation.sections();
    }

    /** The first places of the side bar, for the dock on the phone. */
    public List<NavigationEntry> dock() {
        return navigation.dock();
    }

    /** What the caller may make. */
    public List<QuickCreate> creations() {
        return navigation.creations();
    }

    /** What the last request wants to tell, once. */
    public Optional<Toast> toast() {
        return Toast.take(request);
    }
}
