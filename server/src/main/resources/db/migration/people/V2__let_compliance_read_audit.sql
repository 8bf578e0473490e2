create policy auditors_see on audit.entry for select to rc_app
    using ((select people.holds('ADMINISTRATOR') or people.holds('COMPLIANCE_OFFICER')));
