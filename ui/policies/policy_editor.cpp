// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/policy_editor.h"

#include "ui/policies/paths_dialog.h"
#include "ui/policies/switch_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace gatehouse {

namespace {

QString unitWord(PolicyUnit unit)
{
    switch (unit) {
    case PolicyUnit::Seconds: return PolicyEditor::tr("s");
    case PolicyUnit::Hours: return PolicyEditor::tr("hours");
    case PolicyUnit::Days: return PolicyEditor::tr("days");
    case PolicyUnit::None: break;
    }
    return {};
}

/// Seconds in what people reckon in: "= 8 h"; empty where nothing is gained by it.
QString inLarger(std::int64_t seconds)
{
    const auto whole = [seconds](std::int64_t unit) { return seconds >= unit && seconds % unit == 0; };
    const auto count = [seconds](std::int64_t unit) { return QLocale().toString(static_cast<qlonglong>(seconds / unit)); };
    if (whole(86'400))
        return PolicyEditor::tr("= %1 d").arg(count(86'400));
    if (whole(3600))
        return PolicyEditor::tr("= %1 h").arg(count(3600));
    if (whole(60))
        return PolicyEditor::tr("= %1 min").arg(count(60));
    return {};
}

} // namespace

PolicyEditor::PolicyEditor(Policy policy, QWidget *parent)
    : QWidget(parent)
    , m_policy(policy)
{
    const PolicyDefinition &d = definitionOf(policy);
    m_unit = makeLabel({}, TextRole::Second, Ink::Text2);
    QWidget *field = nullptr;
    switch (d.kind) {
    case PolicyKind::Number:
        m_number = new QLineEdit;
        m_number->setFixedWidth(scaled(d.maximum > 99'999 ? 104 : 72));
        m_number->setMaxLength(12);
        connect(m_number, &QLineEdit::textEdited, this, &PolicyEditor::typed);
        field = m_number;
        break;
    case PolicyKind::Choice:
        m_choice = new QComboBox;
        for (const QLatin1String key : d.choices)
            m_choice->addItem(policyChoiceText(policy, key), QString(key));
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setFixedWidth(scaled(214));
        connect(m_choice, &QComboBox::activated, this, [this] { Q_EMIT edited(m_choice->currentData().toString()); });
        field = m_choice;
        break;
    case PolicyKind::Switch:
        m_switch = new SwitchButton;
        connect(m_switch, &QAbstractButton::clicked, this, [this](bool on) {
            say(on);
            Q_EMIT edited(on);
        });
        field = m_switch;
        break;
    case PolicyKind::Paths:
        m_open = new QPushButton;
        m_open->setFixedWidth(scaled(214));
        connect(m_open, &QPushButton::clicked, this, &PolicyEditor::openPaths);
        field = m_open;
        break;
    }
    field->setObjectName(QString(d.key));
    field->setAccessibleName(policyTitle(policy));
    field->setAccessibleDescription(policyHint(policy));
    setFocusProxy(field);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(field);
    layout->addWidget(m_unit);
    layout->addStretch(1);
}

void PolicyEditor::show(const PolicyState &state, const std::optional<PolicyValue> &shown, const QString &typed)
{
    m_state = state;
    const bool settable = state.isSettable();
    if (m_number) {
        const QString text = !typed.isEmpty() ? typed : shown ? policyValueKey(*shown) : QString();
        // Not while it is typed in: "060" is the same number, and the cursor would jump.
        if (!m_number->hasFocus() || policyValueFrom(m_policy, m_number->text()).value_or(PolicyValue()) != shown.value_or(PolicyValue()))
            if (typed.isEmpty() || m_number->text() != typed)
                m_number->setText(text);
        m_number->setEnabled(settable);
        setStyleProperty(m_number, "bad", !typed.isEmpty());
    } else if (m_choice) {
        const QString key = shown ? policyValueKey(*shown) : QString();
        if (shown && m_choice->findData(key) < 0)
            m_choice->addItem(policyChoiceText(m_policy, key), key); // of a newer Guard
        m_choice->setCurrentIndex(shown ? m_choice->findData(key) : -1);
        m_choice->setEnabled(settable);
    } else if (m_switch) {
        m_switch->setChecked(shown == PolicyValue(true));
        m_switch->setEnabled(settable);
    } else if (m_open) {
        m_paths = shown ? policyValueKey(*shown) : QString();
        m_open->setText(shown ? tr("%1…").arg(policyValueText(m_policy, *shown)) : QString());
        m_open->setEnabled(shown.has_value());
    }
    say(typed.isEmpty() ? shown : std::nullopt);
}

/// The unit, and the value in words where it is not plain from the field.
void PolicyEditor::say(const std::optional<PolicyValue> &value)
{
    const PolicyDefinition &d = definitionOf(m_policy);
    QString text;
    if (d.kind == PolicyKind::Switch) {
        text = value ? policyValueText(m_policy, *value) : QString();
    } else if (d.kind == PolicyKind::Number && (value || m_state.isSettable())) {
        text = unitWord(d.unit);
        const auto *number = value ? std::get_if<std::int64_t>(&*value) : nullptr;
        if (number && *number == 0 && d.zeroIsOff)
            text = tr("off");
        else if (number && d.unit == PolicyUnit::Seconds)
            text += u' ' + inLarger(*number);
    }
    m_unit->setText(text);
}

void PolicyEditor::typed(const QString &text)
{
    const auto value = policyValueFrom(m_policy, text);
    std::optional<QString> refusal;
    if (value)
        refusal = refusalFor(m_state, *value);
    else
        refusal = policyRefusal(m_policy, PolicyValue(QString()));
    setStyleProperty(m_number, "bad", refusal.has_value());
    say(refusal ? std::nullopt : std::optional<PolicyValue>(*value));
    if (refusal)
        Q_EMIT refused(text, *refusal);
    else
        Q_EMIT edited(*value);
}

void PolicyEditor::openPaths()
{
    auto *dialog = new PathsDialog(m_policy, m_paths, !m_state.isSettable(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT edited(dialog->paths()); });
    dialog->open();
}

} // namespace gatehouse
