// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QFrame>

#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace gatehouse {

class RailItem;

/// The list of pages at the side, as words or, folded, as icons.
class Rail : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void addPage(PageId id, const QString &title, int key);
    void setCurrent(PageId id);
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

Q_SIGNALS:
    void pageChosen(gatehouse::PageId id);
    void foldedChanged(bool folded);

private:
    bool m_folded = false;
    QLabel *m_mark;
    QLabel *m_name;
    QVBoxLayout *m_items;
    QToolButton *m_fold;
    std::vector<RailItem *> m_pages;
};

} // namespace gatehouse
