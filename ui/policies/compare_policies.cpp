// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/compare_policies.h"

#include "ui/widgets/label.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/visible_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int Differs = Qt::UserRole;

QString cellText(const PolicyState &state)
{
    if (state.enforcer == Enforcer::Nobody)
        return ComparePolicies::tr("not enforced");
    return state.value ? policyValueText(state.what, *state.value) : ComparePolicies::tr("not known");
}

} // namespace

ComparePolicies::ComparePolicies(std::vector<KnownPolicies> sources, SourceId onForm, QWidget *parent)
    : QDialog(parent)
    , m_sources(std::move(sources))
    , m_onForm(onForm)
{
    std::erase_if(m_sources, [](const KnownPolicies &s) { return s.set.isEmpty(); });
    setObjectName(QStringLiteral("comparePolicies"));
    setWindowTitle(tr("Compare sources"));
    resize(scaled(860), scaled(620));
    m_table = makeSheet(static_cast<int>(m_sources.size()) + 1, QStringLiteral("comparison"), tr("Policies of all sources"));
    m_differing = new QCheckBox(tr("Only what &differs"));
    m_differing->setObjectName(QStringLiteral("onlyDiffering"));
    connect(m_differing, &QCheckBox::toggled, this, &ComparePolicies::filter);
    m_from = new QComboBox;
    m_from->setObjectName(QStringLiteral("copyFrom"));
    m_from->setAccessibleName(tr("Copy from"));
    for (const KnownPolicies &source : m_sources) {
        if (source.source != onForm)
            m_from->addItem(visibleText(source.name), QVariant::fromValue(static_cast<qlonglong>(source.source.value)));
    }
    connect(m_from, &QComboBox::currentIndexChanged, this, &ComparePolicies::update);
    m_copy = new QPushButton;
    m_copy->setObjectName(QStringLiteral("copyPolicies"));
    m_copy->setProperty("kind", QStringLiteral("primary"));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        Q_EMIT copyRequested(copiable(SourceId{m_from->currentData().toLongLong()}));
        accept();
    });
    auto *close = new QPushButton(tr("&Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_differing);
    foot->addStretch(1);
    foot->addWidget(makeLabel(tr("Copy from"), TextRole::Second, Ink::Text2));
    foot->addWidget(m_from);
    foot->addWidget(m_copy);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    fill();
    update();
}

void ComparePolicies::fill()
{
    QStringList headings{tr("Policy")};
    for (const KnownPolicies &source : m_sources)
        headings << visibleText(source.name);
    m_table->setHorizontalHeaderLabels(headings);
    m_table->setRowCount(static_cast<int>(std::size(AllPolicies)));
    int row = 0;
    for (const Policy policy : AllPolicies) {
        const bool differs = std::any_of(m_sources.cbegin(), m_sources.cend(),
            [&](const KnownPolicies &s) { return s.set.state(policy).value != m_sources.front().set.state(policy).value; });
        auto *title = new QTableWidgetItem(policyTitle(policy));
        title->setData(Differs, differs);
        m_table->setItem(row, 0, title);
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            const PolicyState &state = m_sources[i].set.state(policy);
            auto *item = new QTableWidgetItem(visibleText(cellText(state)));
            item->setToolTip(visibleText(policyNote(state)));
            QFont font = item->font();
            font.setBold(differs && state.value && m_sources[i].source != m_onForm);
            item->setFont(font);
            m_table->setItem(row, static_cast<int>(i) + 1, item);
        }
        ++row;
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + scaled(22));
}

void ComparePolicies::filter()
{
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHidden(row, m_differing->isChecked() && !m_table->item(row, 0)->data(Differs).toBool());
}

const KnownPolicies *ComparePolicies::find(SourceId source) const
{
    const auto found = std::find_if(m_sources.cbegin(), m_sources.cend(), [source](const KnownPolicies &s) { return s.source == source; });
    return found == m_sources.cend() ? nullptr : &*found;
}

PolicyValues ComparePolicies::copiable(SourceId from) const
{
    const KnownPolicies *source = find(from);
    const KnownPolicies *target = find(m_onForm);
    PolicyValues values;
    if (!source || !target)
        return values;
    for (const Policy policy : AllPolicies) {
        const PolicyState &theirs = source->set.state(policy);
        const PolicyState &ours = target->set.state(policy);
        if (theirs.value && ours.isSettable() && ours.value != theirs.value && !refusalFor(ours, *theirs.value))
            values.emplace(policy, *theirs.value);
    }
    return values;
}

void ComparePolicies::update()
{
    const auto count = static_cast<int>(copiable(SourceId{m_from->currentData().toLongLong()}).size());
    const KnownPolicies *target = find(m_onForm);
    m_copy->setText(tr("Copy %n value(s) to the form", nullptr, count));
    m_copy->setEnabled(count > 0);
    m_copy->setToolTip(target ? tr("Onto the form of %1. Nothing is set before you save it there.").arg(visibleText(target->name)) : QString());
}

} // namespace gatehouse
